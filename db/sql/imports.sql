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
