-- What being spoken to did: of each workplace, those first spoken to early beside those of late, on one day. The call list
-- draws who comes first, so the two differ in nothing else. The day is the middle of the late ones' first conversations.
create or replace function keep_turns(of_ballot uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from turn_counts where ballot_id = of_ballot;
  with talks as (
    select r.branch_id, r.workplace_id, r.member_id, r.first_pledge,
      (r.first_spoken_at at time zone 'Europe/London')::date as day
    from roll_entries r join ballots b on b.id = r.ballot_id
    where r.ballot_id = of_ballot and r.left_on is null and r.first_spoken_at >= b.opens_at
  ), halves as (
    select workplace_id, percentile_disc(0.5) within group (order by day) as half from talks
    group by workplace_id having count(*) >= 10
  ), days as (
    select t.workplace_id, h.half, percentile_disc(0.5) within group (order by t.day) as middle
    from talks t join halves h using (workplace_id) where t.day > h.half group by 1, 2
  ), early as (
    -- Three days, so that there was time to post; "unknown" is whoever was not heard of again by then.
    select t.branch_id, t.workplace_id, p.pledge is not distinct from 'posted' as has_posted,
      exists (select from contact_attempts c where c.ballot_id = of_ballot and c.member_id = t.member_id
        and c.outcome in ('spoke', 'call_back') and (c.made_at at time zone 'Europe/London')::date
          between d.middle - 1 and d.middle + 1
        and not exists (select from undoings u where u.entry_id = c.id)) as was_heard
    from talks t join days d using (workplace_id)
    left join lateral (
      select pledge from pledges p where p.ballot_id = of_ballot and p.member_id = t.member_id
        and (p.made_at at time zone 'Europe/London')::date <= d.middle
        and not exists (select from undoings u where u.entry_id = p.id)
      order by p.made_at desc, p.recorded_at desc, p.id desc limit 1
    ) p on true
    where t.day <= d.half and d.middle - t.day >= 3
  ), late as (
    select t.workplace_id, count(*) as late, count(*) filter (where t.first_pledge = 'posted') as posted
    from talks t join days d using (workplace_id) where t.day > d.half and abs(t.day - d.middle) <= 2 group by 1
  )
  insert into turn_counts (ballot_id, branch_id, workplace_id, early, early_posted, early_unknown, late, late_posted)
  select of_ballot, e.branch_id, e.workplace_id, count(*), count(*) filter (where e.has_posted),
    count(*) filter (where not e.has_posted and not e.was_heard), l.late, l.posted
  from early e join late l using (workplace_id) group by e.branch_id, e.workplace_id, l.late, l.posted;
$$;
