-- What one place on the roll that stands so adds to the counts of its workplace: see `tallies` in lib/projected/terms.ts.
create or replace function tallied_as(
  pledge text, pledged_at timestamptz, conversations integer, last_attempt_at timestamptz, first_spoken_at timestamptz,
  first_pledge text, asked_not_at timestamptz, left_on date) returns table (tally text, day date)
language sql stable as $$
  select t.tally, (t.at at time zone 'Europe/London')::date
  from (values
    ('entitled', null::timestamptz, true),
    (case when pledge in ('wont_vote', 'rather_not_say') then 'left_alone' when pledge is not null then pledge
      when asked_not_at is not null then 'left_alone'
      when conversations > 0 then 'unsaid' else 'not_asked' end, null, true),
    ('spoken_to', null, conversations > 0),
    (case when pledge = 'wont_vote' then 'wont' when pledge = 'rather_not_say' then 'spoke_no_pledge'
      else coalesce(pledge, 'spoke_no_pledge') end,
      coalesce(pledged_at, last_attempt_at), pledge is not null or conversations > 0),
    ('first_spoken', first_spoken_at, first_spoken_at is not null),
    ('first_posted', first_spoken_at, first_pledge = 'posted')
  ) as t (tally, at, holds)
  where left_on is null and t.holds
$$;

create or replace function tallied(r roll_entries) returns table (tally text, day date)
language sql stable as $$
  select tally, day from tallied_as(r.pledge, r.pledged_at, r.conversations, r.last_attempt_at, r.first_spoken_at,
    r.first_pledge, r.asked_not_to_be_contacted_at, r.left_on)
$$;

-- Rows are added and none is changed: two who log at once in one workplace do not wait for each other.
-- Of an erased ballot the counts stand as they stood: only `erase_ballot` can write that it is one.
create or replace function keep_member_counts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    -- Those who stand alike are counted first, as nearly all of a load do: what each adds is then asked once a workplace.
    insert into member_counts (ballot_id, branch_id, workplace_id, tally, day, members)
    select r.ballot_id, r.branch_id, r.workplace_id, t.tally, t.day, sum(r.members)
    from (
      select ballot_id, branch_id, workplace_id, pledge, pledged_at, conversations, last_attempt_at, first_spoken_at,
        first_pledge, asked_not_to_be_contacted_at, left_on, count(*) as members
      from is_now group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
    ) r cross join lateral tallied_as(r.pledge, r.pledged_at, r.conversations, r.last_attempt_at, r.first_spoken_at,
      r.first_pledge, r.asked_not_to_be_contacted_at, r.left_on) t
    where not exists (select from erasures e where e.ballot_id = r.ballot_id) group by 1, 2, 3, 4, 5;
  elsif tg_op = 'DELETE' then
    insert into member_counts (ballot_id, branch_id, workplace_id, tally, day, members)
    select r.ballot_id, r.branch_id, r.workplace_id, t.tally, t.day, -count(*)
    from was r cross join lateral tallied(r) t
    where not exists (select from erasures e where e.ballot_id = r.ballot_id) group by 1, 2, 3, 4, 5;
  else
    insert into member_counts (ballot_id, branch_id, workplace_id, tally, day, members)
    select ballot_id, branch_id, workplace_id, tally, day, sum(n) from (
      select r.ballot_id, r.branch_id, r.workplace_id, t.tally, t.day, 1 as n from is_now r cross join lateral tallied(r) t
      union all
      select r.ballot_id, r.branch_id, r.workplace_id, t.tally, t.day, -1 from was r cross join lateral tallied(r) t
    ) changes
    where not exists (select from erasures e where e.ballot_id = changes.ballot_id)
    group by 1, 2, 3, 4, 5 having sum(n) <> 0;
  end if;
  return null;
end $$;

create or replace trigger keep_member_counts_of_joiners after insert on roll_entries
  referencing new table as is_now for each statement execute function keep_member_counts();
create or replace trigger keep_member_counts_of_changes after update on roll_entries
  referencing old table as was new table as is_now for each statement execute function keep_member_counts();
create or replace trigger keep_member_counts_of_leavers after delete on roll_entries
  referencing old table as was for each statement execute function keep_member_counts();

-- A branch at a time, for who looks at the whole union. Folding, which no change of the roll brings about, alters no sum.
create or replace function keep_branch_counts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into branch_counts (ballot_id, branch_id, tally, members)
  select ballot_id, branch_id, tally, sum(members) from added where day is null group by 1, 2, 3 having sum(members) <> 0;
  return null;
end $$;

create or replace trigger keep_branch_counts after insert on member_counts
  referencing new table as added for each statement when (pg_trigger_depth() > 0) execute function keep_branch_counts();

-- The counts as they stood at some moment, from the history recorded by then: for days on which nobody looked.
create or replace function counts_as_of(of_ballot uuid, moment timestamptz)
returns table (branch_id uuid, workplace_id uuid, tally text, day date, members integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with said as (
    select p.member_id, p.pledge, p.made_at, p.recorded_at, p.id from pledges p
    where p.ballot_id = of_ballot and p.recorded_at <= moment
      and not exists (select from undoings u where u.entry_id = p.id and u.recorded_at <= moment)
  ), newest as (
    select distinct on (member_id) member_id, pledge, made_at from said
    order by member_id, made_at desc, recorded_at desc, id desc
  ), oldest as (
    select distinct on (member_id) member_id, pledge, made_at from said order by member_id, made_at, recorded_at, id
  ), talks as (
    select c.member_id, count(*) as held, min(c.made_at) as first_at, max(c.made_at) as last_at from contact_attempts c
    where c.ballot_id = of_ballot and c.recorded_at <= moment
      and c.outcome in ('spoke', 'call_back', 'asked_not_to_be_contacted')
      and not exists (select from undoings u where u.entry_id = c.id and u.recorded_at <= moment)
    group by c.member_id
  ), stood as materialized (
    select r.branch_id, r.workplace_id, n.pledge, n.made_at as pledged_at, coalesce(t.held, 0)::int as conversations,
      t.last_at, least(t.first_at, o.made_at) as first_spoken_at,
      case when o.made_at <= t.first_at or t.first_at is null then o.pledge end as first_pledge,
      r.asked_not_to_be_contacted_at as asked_not_at,
      case when r.left_on <= (moment at time zone 'Europe/London')::date then r.left_on end as left_on
    from roll_entries r
    left join newest n using (member_id) left join oldest o using (member_id) left join talks t using (member_id)
    where r.ballot_id = of_ballot
  )
  select s.branch_id, s.workplace_id, t.tally, t.day, count(*)::int
  from stood s cross join lateral tallied_as(s.pledge, s.pledged_at, s.conversations, s.last_at, s.first_spoken_at,
    s.first_pledge, s.asked_not_at, s.left_on) t group by 1, 2, 3, 4
$$;
