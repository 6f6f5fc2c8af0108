-- What is now known of each member's paper is kept on the roll by the database itself,
-- from the history tables, in the same commit: nobody else has the right to write it.

create or replace function keep_roll_entries() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Lock in one order first: the statement after this one then sees everything committed before it.
  -- Not "for update": two people's new rows already share a lock on the key, and each would wait for the other.
  perform from roll_entries r
  where (r.ballot_id, r.member_id, r.branch_id) in (select ballot_id, member_id, branch_id from added)
  order by r.ballot_id, r.member_id for no key update;

  -- An attempt and the pledge it brought come in one statement, and whichever comes first here kept both.
  if tg_table_name = 'pledges' then
    if not exists (
      select from added a join roll_entries r using (ballot_id, member_id, branch_id)
      where (r.pledge, r.evidence, r.pledged_at) is distinct from (a.pledge, a.evidence, a.made_at)
        or r.first_spoken_at is null or r.first_spoken_at > a.made_at
        or (r.first_spoken_at = a.made_at and r.first_pledge is distinct from a.pledge)
    ) then
      return null;
    end if;
  end if;

  update roll_entries r set
    pledge = k.pledge, evidence = k.evidence, pledged_at = k.pledged_at, attempts = k.attempts,
    conversations = k.conversations, asked_not_to_be_contacted_at = k.asked_not_at, last_attempt_at = k.last_at,
    last_channel = k.channel, last_outcome = k.outcome, follow_up_at = k.follow_up_at,
    first_spoken_at = k.first_spoken_at, first_pledge = k.first_pledge
  from (
    select touched.*, p.pledge, p.evidence, p.made_at as pledged_at, coalesce(tally.attempts, 0) as attempts,
      coalesce(tally.conversations, 0) as conversations, tally.asked_not_at, c.made_at as last_at, c.channel, c.outcome,
      c.follow_up_at, least(tally.first_at, f.made_at) as first_spoken_at,
      case when f.made_at <= tally.first_at or tally.first_at is null then f.pledge end as first_pledge
    from (select distinct ballot_id, member_id, branch_id from added) touched
    left join lateral (
      select pledge, evidence, made_at from pledges
      where ballot_id = touched.ballot_id and member_id = touched.member_id and branch_id = touched.branch_id
        and not exists (select from undoings u where u.branch_id = touched.branch_id
          and u.ballot_id = touched.ballot_id and u.entry_id = pledges.id)
      order by made_at desc, recorded_at desc, id desc limit 1
    ) p on true
    left join lateral (
      select pledge, made_at from pledges
      where ballot_id = touched.ballot_id and member_id = touched.member_id and branch_id = touched.branch_id
        and not exists (select from undoings u where u.branch_id = touched.branch_id
          and u.ballot_id = touched.ballot_id and u.entry_id = pledges.id)
      order by made_at, recorded_at, id limit 1
    ) f on true
    left join lateral (
      select channel, outcome, made_at, follow_up_at from contact_attempts
      where ballot_id = touched.ballot_id and member_id = touched.member_id and branch_id = touched.branch_id
        and not exists (select from undoings u where u.branch_id = touched.branch_id
          and u.ballot_id = touched.ballot_id and u.entry_id = contact_attempts.id)
      order by made_at desc, recorded_at desc, id desc limit 1
    ) c on true
    left join lateral (
      select
        count(*) as attempts,
        count(*) filter (where outcome in ('spoke', 'call_back', 'asked_not_to_be_contacted')) as conversations,
        min(made_at) filter (where outcome in ('spoke', 'call_back', 'asked_not_to_be_contacted')) as first_at,
        min(made_at) filter (where outcome = 'asked_not_to_be_contacted') as asked_not_at
      from contact_attempts
      where ballot_id = touched.ballot_id and member_id = touched.member_id and branch_id = touched.branch_id
        and not exists (select from undoings u where u.branch_id = touched.branch_id
          and u.ballot_id = touched.ballot_id and u.entry_id = contact_attempts.id)
    ) tally on true
  ) k
  where r.ballot_id = k.ballot_id and r.member_id = k.member_id and r.branch_id = k.branch_id
    and (r.pledge, r.evidence, r.pledged_at, r.attempts, r.conversations, r.asked_not_to_be_contacted_at, r.last_attempt_at,
      r.last_channel, r.last_outcome, r.follow_up_at, r.first_spoken_at, r.first_pledge)
    is distinct from (k.pledge, k.evidence, k.pledged_at, k.attempts, k.conversations, k.asked_not_at, k.last_at,
      k.channel, k.outcome, k.follow_up_at, k.first_spoken_at, k.first_pledge);

  perform tell_of_changes(array(
    select branch_id || '/' || workplace_id from added group by branch_id, workplace_id));
  return null;
end $$;

create or replace trigger keep_roll_entries after insert on contact_attempts
  referencing new table as added for each statement execute function keep_roll_entries();
create or replace trigger keep_roll_entries after insert on pledges
  referencing new table as added for each statement execute function keep_roll_entries();
create or replace trigger keep_roll_entries after insert on undoings
  referencing new table as added for each statement execute function keep_roll_entries();

create or replace function keep_roll_departures() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Someone who joins without having left is nearly all of a load, and needs no look at their history.
  update roll_entries r set
    left_on = case when e.kind = 'left' then e.happened_on end,
    left_reason = case when e.kind = 'left' then e.reason end
  from (
    select distinct ballot_id, member_id from added join roll_entries was using (ballot_id, member_id)
    where added.kind = 'left' or was.left_on is not null
  ) touched
  cross join lateral (
    select kind, happened_on, reason from roll_events
    where ballot_id = touched.ballot_id and member_id = touched.member_id
    order by happened_on desc, recorded_at desc, (kind = 'left') desc limit 1
  ) e
  where r.ballot_id = touched.ballot_id and r.member_id = touched.member_id
    and r.left_on is distinct from case when e.kind = 'left' then e.happened_on end;

  perform tell_of_changes(array(
    select branch_id || '/' || workplace_id from added group by branch_id, workplace_id));
  return null;
end $$;

create or replace trigger keep_roll_departures after insert on roll_events
  referencing new table as added for each statement execute function keep_roll_departures();

-- An entry is taken back by whoever may see it, and only where it was made.
create or replace function undoing_matches_entry() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from contact_attempts
    where id = new.entry_id and member_id = new.member_id and ballot_id = new.ballot_id and branch_id = new.branch_id
    union all
    select from pledges
    where id = new.entry_id and member_id = new.member_id and ballot_id = new.ballot_id and branch_id = new.branch_id
  ) then
    raise exception 'an undoing must name an entry of the same member and ballot' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;

create or replace trigger undoing_matches_entry before insert on undoings
  for each row execute function undoing_matches_entry();

-- What was put right by hand is not undone by an export that still has the wrong number, or none.
create or replace function keep_phone() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.phone_corrected_at is not null and new.phone_corrected_at is not distinct from old.phone_corrected_at
    and (new.phone is null or new.phone = old.wrong_phone) then
    new.phone := old.phone;
  end if;
  if new.phone is distinct from old.phone then
    new.phone_changed_at := now();
  end if;
  return new;
end $$;

create or replace trigger keep_phone before update of phone on members
  for each row execute function keep_phone();

-- Adds one to the tally of reasons for not voting; false when the workplace is out of reach or has nobody on the roll.
create or replace function count_reason(
  of_ballot uuid, of_workplace uuid, told text, all_reasons text[], in_week date, form_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_branch uuid;
begin
  select w.branch_id into of_branch from workplaces w
  where w.id = of_workplace
    and exists (select from roll_entries r where r.workplace_id = w.id and r.ballot_id = of_ballot)
    and case acting_role()
      when 'rep' then w.id = any(seen_workplaces())
      when 'secretary' then w.branch_id = any(reached_branches())
      when 'organiser' then true
      else false
    end;
  if of_branch is null then return false; end if;

  delete from reason_tokens where counted_on < current_date - 30;
  insert into reason_tokens (hash, counted_on) values (form_hash, current_date) on conflict do nothing;
  if not found then return true; end if;

  -- Every reason of the week is written again, and one of them grows: which row was written last says nothing.
  insert into reason_tallies (ballot_id, branch_id, workplace_id, week, reason, members)
  select of_ballot, of_branch, of_workplace, in_week, reason, (reason = told)::int
  from unnest(all_reasons) as reason order by reason
  on conflict (ballot_id, branch_id, workplace_id, week, reason)
    do update set members = reason_tallies.members + excluded.members;
  return true;
end $$;
