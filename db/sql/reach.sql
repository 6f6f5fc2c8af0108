-- Who is acting, and what they reach. Policies call these for every table a statement names, some several times over: it is
-- looked up once a statement, and kept until the next for whoever acts in it.

-- Whoever acts must still have an account, and act in that account's own role: anyone else is nobody.
-- It reads with the owner's eyes, because the tables it reads are themselves behind policies.
create or replace function look_up_reach(whose text) returns void
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare acts record;
begin
  select a.id, a.role,
    array_agg(distinct r.branch_id) filter (where a.role = 'rep'
      or (a.role = 'secretary' and r.workplace_id is null and r.member_id is null)) as branches,
    array_agg(r.workplace_id) filter (where r.workplace_id is not null and r.member_id is null) as workplaces,
    array_agg(r.branch_id) filter (where r.workplace_id is null and r.member_id is null) as whole_branches,
    array_agg(m.id) filter (where m.id is not null) as members,
    array_agg(m.workplace_id) filter (where m.id is not null) as workplaces_of_members
  into acts
  from accounts a
  left join reaches r on r.account_id = a.id and r.ended_at is null and (r.ends_at is null or r.ends_at > now())
  -- Members given one by one, wherever in the branch they work now; one who leaves the branch is out of reach with it.
  left join members m on m.id = r.member_id and m.branch_id = r.branch_id
  where a.id = nullif(current_setting('app.account_id', true), '')::uuid
    and a.ended_at is null and 'app_' || a.role = current_setting('role')
  group by a.id;

  if acts.role = 'rep' then
    if acts.whole_branches is not null then
      acts.workplaces := acts.workplaces || array(select id from workplaces where branch_id = any(acts.whole_branches));
    end if;
  else
    acts.workplaces := null;
    acts.members := null;
    acts.workplaces_of_members := null;
  end if;
  perform set_config('app.acting', coalesce(acts.id::text, ''), true),
    set_config('app.branches', coalesce(array_remove(acts.branches, null), '{}')::text, true),
    set_config('app.workplaces', coalesce(acts.workplaces, '{}')::text, true),
    set_config('app.members', coalesce(acts.members, '{}')::text, true),
    set_config('app.workplaces_of_members', coalesce(acts.workplaces_of_members, '{}')::text, true),
    set_config('app.reach_of', whose, true);
end $$;

-- What was last looked up, when it was in this statement and for whoever acts now; else it is looked up first.
create or replace function reach_kept(what text) returns text
language plpgsql stable as $$
declare whose text := concat_ws(' ', current_setting('role'), current_setting('app.account_id', true), statement_timestamp());
begin
  if current_setting('app.reach_of', true) is distinct from whose then perform public.look_up_reach(whose); end if;
  return current_setting('app.' || what);
end $$;

create or replace function acting_account() returns uuid
language sql stable return nullif(public.reach_kept('acting'), '')::uuid;

create or replace function acting_role() returns text
language sql stable
return case when public.reach_kept('acting') <> '' then substr(current_setting('role'), length('app_') + 1) end;

create or replace function reached_branches() returns uuid[]
language sql stable return public.reach_kept('branches')::uuid[];

create or replace function reached_workplaces() returns uuid[]
language sql stable return public.reach_kept('workplaces')::uuid[];

create or replace function reached_members() returns uuid[]
language sql stable return public.reach_kept('members')::uuid[];

-- The workplaces a rep may know of: their own, and those where a member given by name works.
create or replace function seen_workplaces() returns uuid[]
language sql stable
return public.reach_kept('workplaces')::uuid[] || public.reach_kept('workplaces_of_members')::uuid[];

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
