-- A load of a whole roll fills tables and reads them in one transaction, before the server has counted them:
-- without this, checking each row's keys by the wrong index takes ten times as long.
create or replace function refresh_statistics(of_table text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if of_table not in ('import_rows', 'members', 'roll_entries') then
    raise exception 'statistics of % are not refreshed by hand', of_table;
  end if;
  execute format('analyze %I', of_table);
end $$;
