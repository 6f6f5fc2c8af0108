-- Roles belong to the whole server, so a second database must find them there already.
do $$
declare role_name text;
begin
  foreach role_name in array array['app_login', 'app_sign_in', 'app_rep', 'app_secretary', 'app_organiser', 'app_projection',
    'app_visitor', 'app_jobs'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin noinherit', role_name);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
end $$;

alter role app_login login noinherit;

-- Behind row-level security the planner thinks a short reading long, and would compile for seconds what takes milliseconds.
alter role app_login set jit = off;

-- The login role has no right of its own: a query that names no actor is refused.
grant app_sign_in, app_rep, app_secretary, app_organiser, app_projection, app_visitor, app_jobs to app_login;
revoke all on schema public from public;
grant usage on schema public to app_login, app_sign_in, app_rep, app_secretary, app_organiser, app_projection,
  app_visitor, app_jobs;
