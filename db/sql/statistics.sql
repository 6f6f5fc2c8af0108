-- A load of a whole roll fills tables and reads them in one transaction, before the server has counted them:
-- without this, checking each row's keys by the wrong index takes ten times as long.
create or replace function refresh_statistics(of_table text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Rows that are gone within the hour need no more than a look.
  perform set_config('default_statistics_target', case of_table when 'import_rows' then '10' else '100' end, true);
  case of_table
    when 'import_rows' then analyze import_rows (import_id, line, number, branch, employer, workplace, refused, is_news);
    -- The keys alone: to count the words of names would cost more than all the rest.
    when 'members' then analyze members (id, branch_id, workplace_id);
    when 'roll_entries' then analyze roll_entries (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id);
  end case;
end $$;
