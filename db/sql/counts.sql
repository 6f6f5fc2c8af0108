-- What one place on the roll adds to the counts of its workplace: see `tallies` in lib/projected/terms.ts.
create or replace function tallied(r roll_entries) returns table (tally text, day date)
language sql stable as $$
  select t.tally, (t.at at time zone 'Europe/London')::date
  from (values
    ('entitled', null::timestamptz, true),
    (case when r.pledge = 'wont_vote' then 'wont' when r.pledge = 'rather_not_say' then 'spoke_no_pledge'
      else coalesce(r.pledge, 'spoke_no_pledge') end,
      coalesce(r.pledged_at, r.last_attempt_at), r.pledge is not null or r.conversations > 0),
    ('first_spoken', r.first_spoken_at, r.first_spoken_at is not null),
    ('first_posted', r.first_spoken_at, r.first_pledge = 'posted')
  ) as t (tally, at, holds)
  where r.left_on is null and t.holds
$$;

-- Rows are added and none is changed: two who log at once in one workplace do not wait for each other.
create or replace function keep_member_counts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into member_counts (ballot_id, branch_id, workplace_id, tally, day, members)
    select r.ballot_id, r.branch_id, r.workplace_id, t.tally, t.day, count(*)
    from is_now r cross join lateral tallied(r) t group by 1, 2, 3, 4, 5;
  elsif tg_op = 'DELETE' then
    insert into member_counts (ballot_id, branch_id, workplace_id, tally, day, members)
    select r.ballot_id, r.branch_id, r.workplace_id, t.tally, t.day, -count(*)
    from was r cross join lateral tallied(r) t group by 1, 2, 3, 4, 5;
  else
    insert into member_counts (ballot_id, branch_id, workplace_id, tally, day, members)
    select ballot_id, branch_id, workplace_id, tally, day, sum(n) from (
      select r.ballot_id, r.branch_id, r.workplace_id, t.tally, t.day, 1 as n from is_now r cross join lateral tallied(r) t
      union all
      select r.ballot_id, r.branch_id, r.workplace_id, t.tally, t.day, -1 from was r cross join lateral tallied(r) t
    ) changes group by 1, 2, 3, 4, 5 having sum(n) <> 0;
  end if;
  return null;
end $$;

create or replace trigger keep_member_counts_of_joiners after insert on roll_entries
  referencing new table as is_now for each statement execute function keep_member_counts();
create or replace trigger keep_member_counts_of_changes after update on roll_entries
  referencing old table as was new table as is_now for each statement execute function keep_member_counts();
create or replace trigger keep_member_counts_of_leavers after delete on roll_entries
  referencing old table as was for each statement execute function keep_member_counts();
