-- What was done cannot be altered unseen. Each act carries a digest of itself, and a seal holds the digests of the acts
-- since the seal before, and that one's hash: `npm run audit:check` works all of it out again.

-- Whether an erasure takes out all that such an act tells, and not only about whom it was.
create or replace function tells_of_person(act text) returns boolean
language sql immutable as $$
  select split_part(act, '.', 1) in ('contact', 'note', 'queue', 'overtaking', 'member', 'replacement')
$$;

-- What an act says of a person, so salted that nobody can guess it back once the salt is gone.
create or replace function act_about(a audit, salt bytea) returns bytea
language sql stable as $$
  select sha256(salt || uuid_send(coalesce(a.subject_id, '00000000-0000-0000-0000-000000000000')) ||
    case when tells_of_person(a.act) then convert_to(a.detail::text, 'UTF8') else '' end)
$$;

-- Every part but the last has one length, so that no two acts run together to the same bytes.
create or replace function act_digest(a audit, about bytea) returns bytea
language sql stable as $$
  select sha256(about || int8send(a.id) || timestamptz_send(a.at) ||
    uuid_send(coalesce(a.account_id, '00000000-0000-0000-0000-000000000000')) ||
    uuid_send(coalesce(a.branch_id, '00000000-0000-0000-0000-000000000000')) ||
    uuid_send(coalesce(a.ballot_id, '00000000-0000-0000-0000-000000000000')) || int4send(coalesce(a.people, -1)) ||
    convert_to(case when tells_of_person(a.act) then a.act else a.act || ' ' || a.detail::text end, 'UTF8'))
$$;

create or replace function seal_hash(before bytea, ids int8multirange, sealed_at timestamptz, digests bytea) returns bytea
language sql stable as $$
  select sha256(before || timestamptz_send(sealed_at) || convert_to(ids::text, 'UTF8') || digests)
$$;

-- Nobody who acts through the app says when it was.
create or replace function digest_act() returns trigger
language plpgsql as $$
begin
  if starts_with(current_user, 'app_') then
    new.at := now();
  end if;
  new.salt := uuid_send(gen_random_uuid());
  new.erased := null;
  new.digest := act_digest(new, act_about(new, new.salt));
  return new;
end $$;

-- Acts from before there were digests, once. From the first seal on there are none.
do $$
begin
  if not exists (select from audit_seals) then
    update audit a set salt = fresh.salt, digest = act_digest(a, act_about(a, fresh.salt))
    from (select id, uuid_send(gen_random_uuid()) as salt from audit where digest is null) fresh where fresh.id = a.id;
  end if;
end $$;

create or replace trigger digest_act before insert on audit for each row execute function digest_act();

-- Those of these ids that are acts, lowest first, and no more than asked for of each stretch.
create or replace function acts_among(ids int8multirange, most integer) returns table (id bigint, digest bytea)
language sql stable as $$
  select a.id, a.digest from unnest(ids) as stretch cross join lateral (
    select id, digest from audit where id >= coalesce(lower(stretch), -9223372036854775808)
      and id < coalesce(upper(stretch), 9223372036854775807) order by id limit most
  ) a
$$;

-- The ids that no seal holds, from the oldest that a seal since then holds.
create or replace function unsealed_ids(since timestamptz) returns int8multirange
language sql stable as $$
  select coalesce(int8multirange(int8range(min(lower(held)), null)) - range_agg(held), '{(,)}')
  from audit_seals, unnest(ids) as held where sealed_at >= since
$$;

-- Seals what has been committed and is not sealed yet, and says how many acts that was. Nobody who writes meanwhile is
-- waited for: what was still on its way is sealed the next time, and is looked for again for a day.
create or replace function seal_audit() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare newest audit_seals; fresh audit_seals; digests bytea; whole integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('turnout audit seals'));
  fresh.sealed_at := clock_timestamp();
  loop
    select * into newest from audit_seals order by id desc limit 1;
    select range_agg(int8range(a.id, a.id, '[]')), count(*), string_agg(a.digest, '' order by a.id)
    into fresh.ids, fresh.acts, digests
    from (select * from acts_among(unsealed_ids(newest.sealed_at - interval '1 day'), 20000) order by 1 limit 20000) a;
    exit when fresh.acts = 0;
    fresh.id := coalesce(newest.id, 0) + 1;
    fresh.hash := seal_hash(coalesce(newest.hash, ''), fresh.ids, fresh.sealed_at, digests);
    insert into audit_seals select fresh.*;
    whole := whole + fresh.acts;
  end loop;
  return whole;
end $$;

-- What is wrong with one act as it stands, if anything.
create or replace function fault_of_act(a audit) returns text
language sql stable as $$
  select case
    when a.digest is null then 'changed'
    when a.salt is not null then
      case when a.digest is distinct from act_digest(a, act_about(a, a.salt)) then 'changed' end
    when a.digest is distinct from act_digest(a, a.erased) or a.subject_id is not null
      or (tells_of_person(a.act) and a.detail <> '{}') then 'changed'
    when not exists (select from erasures e where e.ballot_id = a.ballot_id) then 'emptied'
  end
$$;

-- Everything that is not as it was written and sealed. An act written long before the seal that holds it is one that
-- somebody put in later: what the app does is sealed within minutes.
create or replace function check_audit() returns table (fault text, act_id bigint, seal_id integer, acts bigint)
language plpgsql stable set search_path = public, pg_temp as $$
declare seal audit_seals; before audit_seals; found_ids int8multirange; found_acts bigint; digests bytea;
  sealed_before timestamptz;
begin
  return query select f.fault, a.id, null::integer, 1::bigint
    from audit a cross join lateral (select fault_of_act(a) as fault) f where f.fault is not null;
  for seal in select * from audit_seals order by id loop
    if seal.id <> coalesce(before.id, 0) + 1 then
      return query select 'seals missing', null::bigint, seal.id, (seal.id - coalesce(before.id, 0) - 1)::bigint;
    end if;
    select coalesce(range_agg(int8range(a.id, a.id, '[]')), '{}'), count(*), string_agg(a.digest, '' order by a.id)
    into found_ids, found_acts, digests from acts_among(seal.ids, 2147483647) a;
    if found_acts < seal.acts then
      return query select 'missing', (select min(lower(gone)) from unnest(seal.ids - found_ids) as gone), seal.id,
        seal.acts - found_acts;
    elsif seal.hash <> seal_hash(coalesce(before.hash, ''), seal.ids, seal.sealed_at, coalesce(digests, ''))
      or found_acts <> seal.acts then
      return query select 'broken', null::bigint, seal.id, seal.acts::bigint;
    end if;
    -- A great many at once are sealed in several seals of one moment.
    if before.sealed_at <> seal.sealed_at then
      sealed_before := before.sealed_at;
    end if;
    return query select 'put in later', min(a.id), seal.id, count(*)
      from acts_among(found_ids, 2147483647) found join audit a using (id)
      where a.at < sealed_before - interval '3 hours' having count(*) > 0;
    before := seal;
  end loop;
  return query select 'unsealed', min(a.id), null::integer, count(*)
    from acts_among(unsealed_ids('-infinity'), 2147483647) found join audit a using (id)
    where a.at < now() - interval '1 day' having count(*) > 0;
end $$;

-- Writes down that somebody looked: once an hour for the same eyes and the same thing, and nobody waits for the disk.
-- Whether it stood already, so that it need not be asked again within the hour.
create or replace function note_seen(seen text, ballot uuid, subject uuid, shown integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare eyes uuid := acting_account(); of_branch uuid;
begin
  if current_setting('role') = 'app_organiser' then
    select branch_id into of_branch from members where id = subject;
  else
    select branch_id into of_branch from members where id = subject and branch_id = any(reached_branches());
  end if;
  of_branch := coalesce(of_branch, (select branch_id from workplaces where id = subject),
    (select branch_id from accounts where id = eyes));
  if exists (
    select from audit where subject_id = subject and account_id = eyes and branch_id is not distinct from of_branch and act = seen
      and act in ('member.see', 'list.see')
      and date_trunc('hour', at at time zone 'UTC') = date_trunc('hour', now() at time zone 'UTC')) then
    return true;
  end if;
  if eyes is not null and seen in ('member.see', 'list.see') then
    insert into audit (account_id, act, branch_id, ballot_id, subject_id, people)
    values (eyes, seen, of_branch, ballot, subject, shown) on conflict do nothing;
    perform set_config('synchronous_commit', 'off', true);
  end if;
  return false;
end $$;
