-- Tells every web process where the roll has changed, once the change is committed: never about whom, nor what.
-- A place is "branch/workplace"; "branch/" is a whole branch and "/" the whole union, which a large load comes to.
create or replace function tell_of_changes(places text[]) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if cardinality(places) > 50 then
    places := array(select distinct split_part(place, '/', 1) || '/' from unnest(places) as place);
  end if;
  if cardinality(places) > 50 then places := array['/']; end if;
  perform pg_notify('turnout_changes', place) from unnest(places) as place;
end $$;

-- A member put right, or moved: both the workplace they leave and the one they come to show it.
create or replace function tell_of_members() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform tell_of_changes(array(
    select branch_id || '/' || workplace_id
    from (select branch_id, workplace_id from was union select branch_id, workplace_id from changed) as places));
  return null;
end $$;

create or replace trigger tell_of_members after update on members
  referencing old table as was new table as changed for each statement execute function tell_of_members();
