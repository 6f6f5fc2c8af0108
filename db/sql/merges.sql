-- What is known of both papers is worked out again whenever a merge has moved history, or moved it back: `keep_roll_entries`.
create or replace trigger keep_roll_entries after insert on merged_places
  referencing new table as added for each statement execute function keep_roll_entries();
create or replace trigger keep_roll_entries_again after delete on merged_places
  referencing old table as added for each statement execute function keep_roll_entries();
-- An undone merge takes its moves of the roll away with it; no others ever go.
create or replace trigger keep_roll_departures_again after delete on roll_events
  referencing old table as added for each statement execute function keep_roll_departures();

-- Gives every row of history of one member in one ballot, or `these` of them, to another. The keys of `place` say where.
create or replace function hand_history(from_member uuid, place roll_entries, these merged_places) returns merged_places
language plpgsql security definer set search_path = public, pg_temp as $$
declare handed merged_places; ids uuid[]; kind text; chosen uuid[];
begin
  foreach kind in array array['pledges', 'contact_attempts', 'notes', 'undoings', 'replacements'] loop
    chosen := case kind when 'pledges' then these.pledges when 'contact_attempts' then these.attempts
      when 'notes' then these.notes when 'undoings' then these.undoings else these.replacements end;
    execute format('with handed as (
        update %I set member_id = $1, branch_id = $2, workplace_id = $3
        where ballot_id = $4 and member_id = $5 and ($6::uuid[] is null or id = any($6)) returning id
      ) select coalesce(array_agg(id), ''{}'') from handed', kind)
      into ids using place.member_id, place.branch_id, place.workplace_id, place.ballot_id, from_member, chosen;
    case kind when 'pledges' then handed.pledges := ids; when 'contact_attempts' then handed.attempts := ids;
      when 'notes' then handed.notes := ids; when 'undoings' then handed.undoings := ids;
      else handed.replacements := ids; end case;
  end loop;
  update replacement_addresses set branch_id = place.branch_id where replacement_id = any(handed.replacements);
  return handed;
end $$;

-- Of two new papers on their way to one person, the one less far on is given up.
create or replace function give_up_paper(of_ballot uuid, one uuid, other uuid, moment timestamptz) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  with under_way as (
    select p.id, row_number() over (order by b.sent_at is null, p.batch_id is null, p.confirmed_at is null, p.made_at, p.id) as nth
    from replacements p left join replacement_batches b on b.id = p.batch_id
    where p.ballot_id = of_ballot and p.member_id in (one, other) and p.arrived_at is null and p.withdrawn_at is null
  )
  update replacements p set withdrawn_at = moment, withdrawn_by = acting_account() from under_way u
  where p.id = u.id and u.nth = 2 returning p.id
$$;

-- Writes down that a place on the roll was joined or left because of a merge. After whatever has happened to it already.
create or replace function move_merged(place roll_entries, kind text, reason text, on_day date) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  insert into roll_events (ballot_id, member_id, branch_id, workplace_id, kind, reason, happened_on, account_id, recorded_at)
  select place.ballot_id, place.member_id, place.branch_id, place.workplace_id, kind, reason,
    greatest(on_day, (select max(e.happened_on) from roll_events e
      where e.ballot_id = place.ballot_id and e.member_id = place.member_id)), acting_account(), clock_timestamp()
  returning id
$$;

-- Makes one member of two: the history of `other` in every ballot that has not closed goes to `kept`, and `other` leaves
-- its roll. Closed ballots stay as they were counted. Whoever calls it holds both members.
create or replace function merge_members(kept uuid, other uuid, on_day date, moment timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  k members; o members; merge uuid; of_ballot uuid;
  own roll_entries; theirs roll_entries; given merged_places; gone merged_places; none merged_places;
begin
  select * into k from members where id = kept;
  select * into o from members where id = other;
  if kept = other or not (looks_after(k.branch_id) and looks_after(o.branch_id)) then
    raise exception 'these are not theirs to merge' using errcode = 'insufficient_privilege';
  end if;
  insert into member_merges (kept_id, branch_id, workplace_id, merged_id, merged_branch_id, merged_workplace_id,
    filled, phone_changed_at, account_id, merged_at)
  values (k.id, k.branch_id, k.workplace_id, o.id, o.branch_id, o.workplace_id,
    to_jsonb(array_remove(array[case when k.phone is null and o.phone is not null then 'phone' end,
      case when k.email is null and o.email is not null then 'email' end,
      case when k.grade is null and o.grade is not null then 'grade' end,
      case when k.has_usable_address is null and o.has_usable_address is not null then 'hasUsableAddress' end], null)),
    k.phone_changed_at, acting_account(), moment)
  returning id into merge;
  update members set phone = coalesce(phone, o.phone), email = coalesce(email, o.email), grade = coalesce(grade, o.grade),
    has_usable_address = coalesce(has_usable_address, o.has_usable_address) where id = kept;

  for of_ballot in select b.id from roll_entries r join ballots b on b.id = r.ballot_id
    where r.member_id = other and b.closes_at > moment and b.declared_at is null order by b.id loop
    perform from roll_entries where ballot_id = of_ballot and member_id in (kept, other) order by member_id for update;
    select * into theirs from roll_entries where ballot_id = of_ballot and member_id = other;
    select * into own from roll_entries where ballot_id = of_ballot and member_id = kept;
    given := none;
    gone := none;
    if own.member_id is null then
      -- Off the roll under the one number, and never on it under the other: there is nothing to bring together.
      continue when theirs.left_on is not null;
      insert into roll_entries (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id)
      values (of_ballot, kept, k.branch_id, k.workplace_id, unit_for(of_ballot, k.workplace_id)) returning * into own;
      given.made_place_at := moment;
    end if;
    given.given_up := give_up_paper(of_ballot, kept, other, moment);
    select h.pledges, h.attempts, h.notes, h.undoings, h.replacements
    into given.pledges, given.attempts, given.notes, given.undoings, given.replacements
    from hand_history(other, own, none) h;
    if theirs.left_on is null then
      gone.roll_event_id := move_merged(theirs, 'left', 'duplicate', on_day);
      if own.left_on is not null or given.made_place_at is not null then
        given.roll_event_id := move_merged(own, 'joined', 'merged', on_day);
      end if;
    end if;
    insert into merged_places (merge_id, ballot_id, member_id, branch_id, workplace_id, pledges, attempts, notes, undoings,
      replacements, given_up, roll_event_id, made_place_at)
    values (merge, of_ballot, kept, own.branch_id, own.workplace_id, given.pledges, given.attempts, given.notes,
        given.undoings, given.replacements, given.given_up, given.roll_event_id, given.made_place_at),
      (merge, of_ballot, other, theirs.branch_id, theirs.workplace_id, '{}', '{}', '{}', '{}', '{}', null,
        gone.roll_event_id, null);
  end loop;
  return merge;
end $$;

-- Who a member counts as by now: whoever they were merged into, and whoever that one was.
create or replace function counts_as(of_member uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive line as (
    select of_member as id, 0 as step
    union all
    select g.kept_id, line.step + 1 from line join member_merges g on g.merged_id = line.id and g.undone_at is null
    where line.step < 100
  ) select id from line order by step desc limit 1
$$;

-- Takes a merge back: everything as it was, and what was added since stays with the kept. Says whether there was anything
-- to take back, or that a ballot has closed since, whose roll stays as it is. Whoever calls it holds both members.
create or replace function unmerge_members(merge uuid, on_day date, moment timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare g member_merges; o members; holder uuid; given merged_places; gone merged_places; made uuid[] := '{}'; of_ballot uuid;
  theirs roll_entries; own roll_entries;
begin
  select * into g from member_merges where id = merge for update;
  if not (looks_after(g.branch_id) and looks_after(g.merged_branch_id)) then
    raise exception 'this is not theirs to take back' using errcode = 'insufficient_privilege';
  end if;
  if g.undone_at is not null then return 'undone before'; end if;
  if exists (select from merged_places p join ballots b on b.id = p.ballot_id
    where p.merge_id = merge and (b.closes_at <= moment or b.declared_at is not null)) then return 'closed since'; end if;
  holder := counts_as(g.kept_id);

  for given in select * from merged_places where merge_id = merge and member_id = g.kept_id order by ballot_id loop
    of_ballot := given.ballot_id;
    perform from roll_entries where ballot_id = of_ballot and member_id in (g.kept_id, g.merged_id, holder)
      order by member_id for update;
    select * into theirs from roll_entries where ballot_id = of_ballot and member_id = g.merged_id;
    select * into gone from merged_places where merge_id = merge and ballot_id = of_ballot and member_id = g.merged_id;
    perform hand_history(holder, theirs, given);
    update replacements p set withdrawn_at = null, withdrawn_by = null where p.id = given.given_up
      and not exists (select from replacements other where other.ballot_id = p.ballot_id and other.member_id = p.member_id
        and other.arrived_at is null and other.withdrawn_at is null);
    delete from roll_events where id in (given.roll_event_id, gone.roll_event_id);
    if given.made_place_at is not null then made := made || of_ballot; end if;
    -- Merged again since: what is known of the paper of whoever has the history now is worked out again too.
    insert into merged_places (merge_id, ballot_id, member_id, branch_id, workplace_id)
    select merge, r.ballot_id, r.member_id, r.branch_id, r.workplace_id from roll_entries r
    where r.ballot_id = of_ballot and r.member_id = holder on conflict do nothing;
  end loop;
  delete from merged_places where merge_id = merge;

  foreach of_ballot in array made loop
    select * into own from roll_entries where ballot_id = of_ballot and member_id = g.kept_id;
    if own.attempts = 0 and own.pledge is null and not exists (
      select from (select ballot_id, member_id from pledges union all select ballot_id, member_id from contact_attempts
        union all select ballot_id, member_id from notes union all select ballot_id, member_id from undoings
        union all select ballot_id, member_id from replacements union all select ballot_id, member_id from roll_events
        union all select ballot_id, member_id from claims union all select ballot_id, member_id from merged_places) as kept
      where kept.ballot_id = of_ballot and kept.member_id = g.kept_id) then
      delete from roll_entries where ballot_id = of_ballot and member_id = g.kept_id;
    elsif own.left_on is null then
      perform move_merged(own, 'left', 'duplicate', on_day);
    end if;
  end loop;

  select * into o from members where id = g.merged_id;
  update members set
    phone = case when g.filled ? 'phone' and phone = o.phone then null else phone end,
    email = case when g.filled ? 'email' and email = o.email then null else email end,
    grade = case when g.filled ? 'grade' and grade = o.grade then null else grade end,
    has_usable_address = case when g.filled ? 'hasUsableAddress' and has_usable_address = o.has_usable_address then null
      else has_usable_address end
  where id = g.kept_id;
  update members set phone_changed_at = g.phone_changed_at where id = g.kept_id and g.filled ? 'phone' and phone is null;
  update member_merges set undone_at = moment, undone_by = acting_account() where id = merge;
  return 'undone';
end $$;
