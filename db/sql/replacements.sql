-- Tells every web process, as `keep_roll_entries` does, where the new papers of a workplace have come on.

-- A new paper asked for, confirmed, put in a batch, come, or no longer needed.
create or replace function tell_of_replacements() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform tell_of_changes(array(
    select branch_id || '/' || workplace_id from changed group by branch_id, workplace_id));
  return null;
end $$;

create or replace trigger tell_of_replacements after insert on replacements
  referencing new table as changed for each statement execute function tell_of_replacements();
create or replace trigger tell_of_changed_replacements after update on replacements
  referencing new table as changed for each statement execute function tell_of_replacements();

-- A batch sent is what everyone in it has been waiting for.
create or replace function tell_of_batches() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform tell_of_changes(array(
    select p.branch_id || '/' || p.workplace_id from replacements p join changed on changed.id = p.batch_id
    group by p.branch_id, p.workplace_id));
  return null;
end $$;

create or replace trigger tell_of_batches after update on replacement_batches
  referencing new table as changed for each statement execute function tell_of_batches();
