-- What each workplace of a ballot comes to, from its people's rows, as far as whoever asks may see them.
create or replace function workplaces_now(of_ballot uuid) returns table (
  branch_id uuid, workplace_id uuid, entitled integer, spoken_to integer, posted integer, will_post integer,
  not_arrived integer, undecided integer, not_asked integer, left_alone integer, unsaid integer, attempts integer,
  first_attempt_on date, last_attempt_on date, replacements_asked integer, replacements_arrived integer)
language sql stable as $$
  with roll as (
    select r.* from roll_entries r where r.ballot_id = of_ballot and r.left_on is null
  ), tried as (
    select r.workplace_id, min(c.made_at) as first_at, max(c.made_at) as last_at
    from roll r join contact_attempts c on c.ballot_id = r.ballot_id and c.member_id = r.member_id
    where not exists (select from undoings u where u.entry_id = c.id) group by 1
  ), new_papers as (
    select r.workplace_id, count(*)::int as asked, count(*) filter (where p.arrived_at is not null
      or (b.sent_at is not null and r.pledge in ('posted', 'will_post') and r.pledged_at > b.sent_at))::int as arrived
    from roll r join replacements p on p.ballot_id = r.ballot_id and p.member_id = r.member_id
    left join replacement_batches b on b.id = p.batch_id
    where p.withdrawn_at is null group by 1
  )
  select r.branch_id, r.workplace_id, count(*)::int,
    count(*) filter (where r.conversations > 0)::int,
    count(*) filter (where r.pledge = 'posted')::int,
    count(*) filter (where r.pledge = 'will_post')::int,
    count(*) filter (where r.pledge = 'not_arrived')::int,
    count(*) filter (where r.pledge = 'undecided')::int,
    count(*) filter (where r.pledge is null and r.conversations = 0)::int,
    count(*) filter (where r.pledge in ('wont_vote', 'rather_not_say')
      or (r.pledge is null and r.asked_not_to_be_contacted_at is not null))::int,
    count(*) filter (where r.pledge is null and r.conversations > 0 and r.asked_not_to_be_contacted_at is null)::int,
    sum(r.attempts)::int,
    (min(t.first_at) at time zone 'Europe/London')::date, (max(t.last_at) at time zone 'Europe/London')::date,
    coalesce(max(p.asked), 0)::int, coalesce(max(p.arrived), 0)::int
  from roll r left join tried t on t.workplace_id = r.workplace_id left join new_papers p on p.workplace_id = r.workplace_id
  group by r.branch_id, r.workplace_id
$$;

-- The same whenever it is asked: of the people's rows while they are there, and of what was kept once they are not.
create or replace function workplaces_of(of_ballot uuid) returns table (
  branch_id uuid, workplace_id uuid, entitled integer, spoken_to integer, posted integer, will_post integer,
  not_arrived integer, undecided integer, not_asked integer, left_alone integer, unsaid integer, attempts integer,
  first_attempt_on date, last_attempt_on date, replacements_asked integer, replacements_arrived integer)
language sql stable as $$
  select s.branch_id, s.workplace_id, s.entitled, s.spoken_to, s.posted, s.will_post, s.not_arrived, s.undecided,
    s.not_asked, s.left_alone, s.unsaid, s.attempts, s.first_attempt_on, s.last_attempt_on, s.replacements_asked,
    s.replacements_arrived
  from workplace_summaries s where s.ballot_id = of_ballot
  union all
  select n.* from workplaces_now(of_ballot) n where not exists (select from erasures e where e.ballot_id = of_ballot)
$$;

-- Whether anything is known of the paper of somebody on the roll.
create or replace function is_known(r roll_entries) returns boolean
language sql immutable as $$
  select r.pledge is not null or r.attempts <> 0 or r.conversations <> 0 or r.follow_up_at is not null
    or r.first_spoken_at is not null or r.asked_not_to_be_contacted_at is not null
$$;

-- Whether a row of the audit says of one person what was done about them in a ballot.
create or replace function names_person(a audit) returns boolean
language sql stable as $$
  select (a.act ~ '^(contact|note|queue|overtaking)[.]'
      or a.act in ('member.correct_phone', 'replacement.ask', 'replacement.confirm', 'replacement.arrive',
        'replacement.withdraw')) and (a.subject_id is not null or a.detail <> '{}')
    or exists (select from roll_entries r where r.ballot_id = a.ballot_id and r.member_id = a.subject_id)
$$;

-- Whether a member's mended number is remembered for no ballot but this one.
create or replace function mended_for_none_but(m members, of_ballot uuid) returns boolean
language sql stable as $$
  select (m.phone_corrected_at is not null or m.wrong_phone is not null)
    and exists (select from roll_entries r where r.ballot_id = of_ballot and r.member_id = m.id)
    and not exists (select from roll_entries r join ballots b on b.id = r.ballot_id
      where r.member_id = m.id and b.id <> of_ballot and b.erased_at is null)
$$;

-- What an erasure takes, counted: the dry run and the erasure itself both ask here.
create or replace function rows_to_erase(of_ballot uuid) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_setting('role') <> 'app_jobs' and acting_role() is distinct from 'organiser' then
    raise exception 'an organiser alone may ask what an erasure takes' using errcode = 'insufficient_privilege';
  end if;
  return jsonb_build_object(
    'members', (select count(*) from roll_entries r where r.ballot_id = of_ballot and is_known(r)),
    'pledges', (select count(*) from pledges where ballot_id = of_ballot),
    'attempts', (select count(*) from contact_attempts where ballot_id = of_ballot),
    'notes', (select count(*) from notes where ballot_id = of_ballot),
    'undoings', (select count(*) from undoings where ballot_id = of_ballot),
    'overtakings', (select count(*) from overtakings_seen o join pledges p on p.id = o.pledge_id
      where p.ballot_id = of_ballot),
    'claims', (select count(*) from claims where ballot_id = of_ballot),
    'sheets', (select count(*) from canvass_sheets where ballot_id = of_ballot),
    'replacements', (select count(*) from replacements where ballot_id = of_ballot),
    'addresses', (select count(*) from replacement_addresses a join replacements r on r.id = a.replacement_id
      where r.ballot_id = of_ballot),
    'importRows', (select count(*) from import_rows join imports i on i.id = import_id where i.ballot_id = of_ballot),
    'phones', (select count(*) from members m where mended_for_none_but(m, of_ballot)),
    'auditRows', (select count(*) from audit a where a.ballot_id = of_ballot and names_person(a)));
end $$;

-- Erases what is known of each person in a ballot and keeps what their workplaces came to. Gives back how much went.
create or replace function erase_ballot(of_ballot uuid, by_account uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare taken jsonb;
begin
  if (by_account is null and current_setting('role') <> 'app_jobs')
    or (by_account is not null and (acting_role() is distinct from 'organiser' or by_account <> acting_account())) then
    raise exception 'this is not theirs to erase' using errcode = 'insufficient_privilege';
  end if;
  perform from ballots where id = of_ballot and closes_at <= now() for update;
  if not found then
    raise exception 'no ballot of that name has closed' using errcode = 'object_not_in_prerequisite_state';
  end if;
  select rows into taken from erasures where ballot_id = of_ballot;
  if found then return taken; end if;

  -- Whoever writes about one of them now is waited for; whoever comes after finds that the ballot is erased.
  perform from roll_entries where ballot_id = of_ballot order by ballot_id, member_id for update;
  taken := rows_to_erase(of_ballot);
  perform keep_turns(of_ballot);
  insert into workplace_summaries (ballot_id, branch_id, workplace_id, entitled, spoken_to, posted, will_post,
    not_arrived, undecided, not_asked, left_alone, unsaid, attempts, first_attempt_on, last_attempt_on,
    replacements_asked, replacements_arrived)
  select of_ballot, n.* from workplaces_now(of_ballot) n;
  -- From here on the counts of this ballot stand still: see `keep_member_counts`.
  insert into erasures (ballot_id, account_id, rows) values (of_ballot, by_account, taken);

  delete from overtakings_seen o using pledges p where p.id = o.pledge_id and p.ballot_id = of_ballot;
  delete from undoings where ballot_id = of_ballot;
  delete from pledges where ballot_id = of_ballot;
  delete from contact_attempts where ballot_id = of_ballot;
  delete from notes where ballot_id = of_ballot;
  delete from claims where ballot_id = of_ballot;
  delete from canvass_sheets where ballot_id = of_ballot;
  delete from merged_places where ballot_id = of_ballot;
  delete from replacement_addresses a using replacements r where r.id = a.replacement_id and r.ballot_id = of_ballot;
  delete from replacements where ballot_id = of_ballot;
  update roll_entries r set pledge = null, evidence = null, pledged_at = null, attempts = 0, conversations = 0,
    last_attempt_at = null, last_channel = null, last_outcome = null, follow_up_at = null, first_spoken_at = null,
    first_pledge = null, asked_not_to_be_contacted_at = null
  where ballot_id = of_ballot and is_known(r);
  update imports set state = 'discarded', ended_at = now(), found = null
  where ballot_id = of_ballot and state in ('uploaded', 'reading', 'checking', 'comparing', 'staged', 'merging');
  delete from import_rows using imports i where i.id = import_id and i.ballot_id = of_ballot;
  delete from import_pieces using imports i where i.id = import_id and i.ballot_id = of_ballot;
  update members m set phone_corrected_at = null, wrong_phone = null where mended_for_none_but(m, of_ballot);
  update audit a set subject_id = null, erased = act_about(a, a.salt), salt = null,
    detail = case when tells_of_person(a.act) then '{}' else a.detail end
  where a.ballot_id = of_ballot and names_person(a);

  update ballots set erased_at = now() where id = of_ballot;
  insert into audit (account_id, act, ballot_id, subject_id, people, detail)
  values (by_account, 'ballot.erase', of_ballot, of_ballot, (taken->>'members')::int, taken);
  perform tell_of_changes(array(
    select branch_id || '/' || workplace_id from roll_entries where ballot_id = of_ballot
    group by branch_id, workplace_id));
  return taken;
end $$;

-- What was on its way when a ballot was erased comes too late, whoever sends it.
create or replace function refuse_once_erased() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from added join erasures using (ballot_id)) then
    raise exception 'what was known about each person in this ballot has been erased' using errcode = 'check_violation';
  end if;
  return null;
end $$;

do $$
declare kept_of_people text;
begin
  foreach kept_of_people in array array['pledges', 'contact_attempts', 'notes', 'undoings', 'claims', 'replacements',
    'canvass_sheets'] loop
    execute format('create or replace trigger refuse_once_erased after insert on %I
      referencing new table as added for each statement execute function refuse_once_erased()', kept_of_people);
  end loop;
end $$;

-- The ballots whose people are still known: what is due for them is worked out from their days.
create or replace function ballots_not_erased()
returns table (id uuid, closes_at timestamptz, declared_at timestamptz, erase_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.id, b.closes_at, b.declared_at, b.erase_on from ballots b where b.erased_at is null
$$;

-- Ends every claim in a ballot that has closed, and tells whoever has a list of one that closed since.
create or replace function close_ballots(since timestamptz, moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update claims c set expires_at = c.claimed_at from ballots b
  where b.id = c.ballot_id and b.closes_at <= moment and c.expires_at > moment;
  perform tell_of_changes(array(
    select r.branch_id || '/' || r.workplace_id from roll_entries r join ballots b on b.id = r.ballot_id
    where b.closes_at > since and b.closes_at <= moment group by r.branch_id, r.workplace_id));
end $$;
