-- Who is acting, and what they reach. Policies call these; each runs once a query.
-- They read with the owner's eyes, because the tables they read are themselves behind policies.

-- Whoever acts must still have an account, and act in that account's own role: anyone else is nobody.
create or replace function acting_account() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select id from accounts
    where id = nullif(current_setting('app.account_id', true), '')::uuid
      and ended_at is null and 'app_' || role = current_setting('role')
  );
end $$;

create or replace function acting_role() returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select role from accounts where id = acting_account());
end $$;

-- What follows asks as `acting_account` does whether the account acts, and not by way of it: each is asked for every table
-- of every statement, and a call within a call would cost as much again.
create or replace function reached_branches() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select distinct r.branch_id
    from reaches r join accounts a on a.id = r.account_id
    where r.account_id = nullif(current_setting('app.account_id', true), '')::uuid
      and a.ended_at is null and 'app_' || a.role = current_setting('role')
      and r.ended_at is null and (r.ends_at is null or r.ends_at > now())
      and (a.role = 'rep' or (a.role = 'secretary' and r.workplace_id is null and r.member_id is null))
  );
end $$;

create or replace function reached_workplaces() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    with held as (
      select r.branch_id, r.workplace_id from reaches r join accounts a on a.id = r.account_id
      where r.account_id = nullif(current_setting('app.account_id', true), '')::uuid
        and a.role = 'rep' and a.ended_at is null and current_setting('role') = 'app_rep' and r.member_id is null
        and r.ended_at is null and (r.ends_at is null or r.ends_at > now())
    )
    select workplace_id from held where workplace_id is not null
    union all select w.id from held join workplaces w using (branch_id) where held.workplace_id is null
  );
end $$;

-- Members given one by one, wherever in the branch they work now; one who leaves the branch is out of reach with it.
create or replace function reached_members() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select m.id
    from reaches r
    join accounts a on a.id = r.account_id
    join members m on m.id = r.member_id and m.branch_id = r.branch_id
    where r.account_id = nullif(current_setting('app.account_id', true), '')::uuid
      and a.role = 'rep' and a.ended_at is null and current_setting('role') = 'app_rep'
      and r.ended_at is null and (r.ends_at is null or r.ends_at > now())
  );
end $$;

-- Which of these sessions still stand, and are of somebody who reaches the whole of a branch: for those who watch it open.
create or replace function sessions_reaching(of_branch uuid, of_sessions uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select s.id from sessions s join accounts a on a.id = s.account_id
    where s.id = any(of_sessions) and s.expires_at > now() and a.ended_at is null
      and (a.role = 'organiser' or (a.role = 'secretary' and exists (
        select from reaches r where r.account_id = a.id and r.branch_id = of_branch
          and r.workplace_id is null and r.member_id is null and r.ended_at is null)))
  );
end $$;

-- The workplaces a rep may know of: their own, and those where a member given by name works.
create or replace function seen_workplaces() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return reached_workplaces() || array(
    select m.workplace_id from reaches r
    join accounts a on a.id = r.account_id
    join members m on m.id = r.member_id and m.branch_id = r.branch_id
    where r.account_id = nullif(current_setting('app.account_id', true), '')::uuid
      and a.role = 'rep' and a.ended_at is null and current_setting('role') = 'app_rep'
      and r.ended_at is null and (r.ends_at is null or r.ends_at > now()));
end $$;

-- Seeing the addresses that new papers go to is a right of its own.
create or replace function sees_addresses() returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from accounts where id = acting_account() and addresses_granted_at is not null);
end $$;

-- What a visitor may know: the ballots whose page is up, and the names of their employers and workplaces counted alone.
create or replace function published_ballots() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(select ballot_id from publications where withdrawn_at is null);
end $$;

create or replace function published_employers() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(select employer_id from ballot_employers where ballot_id = any(published_ballots())
    union select employer_id from ballot_units where ballot_id = any(published_ballots()) and employer_id is not null);
end $$;

create or replace function published_workplaces() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(select workplace_id from ballot_units
    where ballot_id = any(published_ballots()) and workplace_id is not null);
end $$;

-- Which of these rows of history the actor has written, in reach still or not: what a phone sends again may have landed.
create or replace function landed(ids uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select id from contact_attempts where id = any(ids) and account_id = acting_account()
    union select id from pledges where id = any(ids) and account_id = acting_account()
    union select id from notes where id = any(ids) and account_id = acting_account()
    union select id from undoings where id = any(ids) and account_id = acting_account()
    union select id from replacements where id = any(ids) and account_id = acting_account()
  );
end $$;

-- What was changed in the rules of a ballot, oldest first: for the model, which needs its line and reads no history.
create or replace function standing_overrides(ballot uuid) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('rule', rule, 'value', value, 'instrument', instrument,
      'instrumentOn', instrument_on) order by recorded_at, id), '[]')
    from ballot_overrides where ballot_id = ballot and withdrawn_at is null
  );
end $$;

-- The days of a ballot, for whoever holds the address of its calendar: what its timetable needs, and nothing about anybody.
create or replace function ballot_by_calendar_key(key uuid) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select jsonb_build_object('id', id, 'name', name, 'kind', kind, 'jurisdiction', jurisdiction, 'method', method,
      'nations', nations, 'opensAt', opens_at, 'closesAt', closes_at, 'ballotNoticeOn', ballot_notice_on,
      'samplePaperOn', sample_paper_on, 'replacementsOpenOn', replacements_open_on, 'joinersUntil', joiners_until,
      'replacementsCloseOn', replacements_close_on, 'lastSafePostingOn', last_safe_posting_on, 'resultOn', result_on,
      'actionNoticeOn', action_notice_on, 'firstActionOn', first_action_on, 'heldMandateEndsOn', held_mandate_ends_on,
      'declaredAt', declared_at, 'eraseOn', erase_on, 'overrides', standing_overrides(id))
    from ballots where calendar_key = key
  );
end $$;

-- For the health check, which has no actor: the newest migration, and nothing else.
create or replace function schema_version() returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select max(created_at)::text from drizzle.__drizzle_migrations);
end $$;
