-- A load of a whole roll fills tables and reads them in one transaction, before the server has counted them:
-- without this, checking each row's keys by the wrong index takes ten times as long.
create or replace function refresh_statistics(of_table text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case of_table
    when 'import_rows' then analyze import_rows (import_id, line, number, branch, employer, workplace, refused);
    when 'members' then analyze members;
    when 'roll_entries' then analyze roll_entries;
  end case;
end $$;
