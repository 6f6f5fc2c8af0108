-- A file that waits for something to be done goes to the queue of jobs in the commit that makes it wait.
create or replace function queue_import() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('advance_import', json_build_object('importId', new.id),
    job_key => 'import ' || new.id || ' ' || new.state);
  return null;
end $$;

create or replace trigger queue_uploaded after insert on imports
  for each row when (new.state = 'uploaded') execute function queue_import();
create or replace trigger queue_import after update of state on imports
  for each row when (old.state is distinct from new.state and new.state in ('uploaded', 'checking', 'comparing', 'merging'))
  execute function queue_import();

-- A file is kept for the minute until it has been read: to press its pieces smaller takes longer than to write them.
do $$
begin
  if exists (select from pg_attribute
    where attrelid = 'import_pieces'::regclass and attname = 'bytes' and attstorage <> 'e') then
    alter table import_pieces alter column bytes set storage external;
  end if;
end $$;

-- A file is compared for the page that shows what it would do, and loaded later. Whatever it is compared with says here that
-- it has changed, in the transaction that changes it; rows are only added, so that nobody waits for anybody.
create or replace function note_known_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into known_changes default values;
  return null;
end $$;

do $$
declare compared_with text;
begin
  foreach compared_with in array array['members', 'member_merges', 'branches', 'employers', 'workplaces', 'ballot_employers'] loop
    execute format('create or replace trigger note_known_change after insert or update or delete on %I
      for each statement execute function note_known_change()', compared_with);
  end loop;
end $$;
-- Of a place on the roll, whether it stands: what was said and pledged there is nothing to a file.
create or replace trigger note_known_change after insert or delete or update of ballot_id, member_id, left_on on roll_entries
  for each statement execute function note_known_change();

-- What a comparison that begins now can see. Changes that every comparison still waiting has seen are forgotten after a day:
-- one that is being made is no older.
create or replace function known_as_of() returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from known_changes k where k.changed_at < now() - interval '1 day' and not exists (
    select from imports i where i.state in ('staged', 'merging')
      and not pg_visible_in_snapshot(k.changed_in, (i.compared ->> 'as_of')::pg_snapshot));
  return pg_current_snapshot();
end $$;

-- Whether anything that a comparison goes by was changed by a transaction it could not see: one that came after it, or one
-- that was under way as it began and has ended since.
create or replace function known_has_changed(as_of text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from known_changes where not pg_visible_in_snapshot(changed_in, as_of::pg_snapshot));
end $$;

-- The files that something is to be done with, and in whose name: all that is told to whoever does the jobs.
create or replace function imports_to_do() returns table (id uuid, ballot_id uuid, account_id uuid, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.ballot_id, i.account_id, i.state from imports i
  where i.state in ('uploaded', 'reading', 'checking', 'comparing', 'merging') order by i.created_at
$$;

-- Ends a file in whose name nobody may go on: its uploader's account has been ended, or is an organiser's no longer.
create or replace function give_up_import(of_import uuid, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_ballot uuid;
begin
  update imports set state = 'failed', problem = why, ended_at = now(), found = null
  where id = of_import and state in ('uploaded', 'reading', 'checking', 'comparing', 'merging')
  returning ballot_id into of_ballot;
  if not found then return; end if;
  delete from import_pieces where import_id = of_import;
  delete from import_rows where import_id = of_import;
  insert into audit (account_id, act, ballot_id, subject_id, detail)
  values (null, 'roll.cancel', of_ballot, of_import, jsonb_build_object('why', why));
end $$;

-- A file that an earlier version had read and not loaded has nothing that this one can show: it is uploaded again.
delete from import_rows r using imports i where i.id = r.import_id and i.state = 'staged'
  and not exists (select from import_progress p where p.import_id = i.id);
update imports i set state = 'discarded', ended_at = now()
where state = 'staged' and not exists (select from import_progress p where p.import_id = i.id);

-- A snapshot says nothing on another server, to which a backup may just have been brought. One that is being loaded is not.
update imports set compared = null
where id in (select id from imports where compared is not null for update skip locked);
