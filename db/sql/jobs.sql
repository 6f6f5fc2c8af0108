-- The queue of jobs has a schema of its own. Whoever does the jobs may do anything in it, and little outside it.
grant usage on schema graphile_worker to app_jobs;
grant select, insert, update, delete on all tables in schema graphile_worker to app_jobs;
grant usage, select on all sequences in schema graphile_worker to app_jobs;
grant execute on all functions in schema graphile_worker to app_jobs;

do $$
declare guarded regclass;
begin
  for guarded in select oid::regclass from pg_class
    where relnamespace = 'graphile_worker'::regnamespace and relkind in ('r', 'p') and relrowsecurity loop
    execute format('drop policy if exists jobs_all on %s', guarded);
    execute format('create policy jobs_all on %s to app_jobs using (true) with check (true)', guarded);
  end loop;
end $$;
