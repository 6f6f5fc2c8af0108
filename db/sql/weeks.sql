-- What each branch did since a moment, from the conversations themselves and from kept counts: once for all who look.
create or replace function keep_branch_weeks(of_ballot uuid, since timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from branch_weeks where ballot_id = of_ballot;
  with logged as (
    select distinct branch_id, account_id from contact_attempts where ballot_id = of_ballot and recorded_at >= since
  ), given as (
    select distinct g.branch_id, g.account_id from reaches g join accounts a on a.id = g.account_id
    where g.workplace_id is not null and g.ended_at is null and a.ended_at is null
  ), asking as (
    select branch_id, count(*) as reps from logged join given using (branch_id, account_id) group by branch_id
  ), places as (
    select branch_id, workplace_id, sum(members) filter (where tally = 'entitled') as entitled,
      sum(members) filter (where tally = 'first_spoken') as spoken
    from member_counts
    where ballot_id = of_ballot and (tally = 'entitled'
      or (tally = 'first_spoken' and day >= (since at time zone 'Europe/London')::date))
    group by branch_id, workplace_id
  )
  insert into branch_weeks (ballot_id, branch_id, asking, newly_spoken_to, worth)
  select of_ballot, c.branch_id, coalesce(max(asking.reps), 0), coalesce(sum(c.spoken), 0),
    sum(w.worth * c.entitled) / nullif(sum(c.entitled) filter (where w.worth is not null), 0)
  from places c left join asking using (branch_id)
  left join projected_workplaces w on w.ballot_id = of_ballot and w.workplace_id = c.workplace_id
  group by c.branch_id;
$$;
