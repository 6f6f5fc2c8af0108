import { sql } from "drizzle-orm"
import { expect, owner, test } from "@/tests/support/cast"

const ours = sql.raw(
  "('app_login', 'app_sign_in', 'app_rep', 'app_secretary', 'app_organiser', 'app_projection', 'app_visitor', 'app_jobs')",
)

test("every table is behind row-level security, and belongs to the owner", async () => {
  const open = await owner.execute(sql`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace
      and (relkind in ('v', 'm', 'f') or relkind in ('r', 'p')
        and (not relrowsecurity or relowner = any(select oid from pg_roles where rolname in ${ours})))`)
  expect([...open]).toEqual([])
})

test("every policy is for one of the app’s roles, and none for everyone", async () => {
  const strays = await owner.execute(sql`
    select tablename, policyname from pg_policies where schemaname = 'public'
      and not roles <@ array['app_sign_in', 'app_rep', 'app_secretary', 'app_organiser', 'app_projection', 'app_visitor',
        'app_jobs']::name[]`)
  expect([...strays]).toEqual([])
})

test("no role of the app is above the policies, or inherits another's rights", async () => {
  const rights = await owner.execute(sql`
    select rolname from pg_roles where rolname in ${ours}
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit
        or rolcanlogin <> (rolname = 'app_login'))`)
  expect([...rights]).toEqual([])
})

test("the login role and the public hold no right to any table", async () => {
  const rights = await owner.execute(sql`
    select relname, privilege_type from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace
      and (a.grantee = 0 or a.grantee = 'app_login'::regrole
        or a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
          and a.grantee = any(select oid from pg_roles where rolname in ${ours}))`)
  expect([...rights]).toEqual([])
})

test("a function with the owner's eyes looks in one schema, and not everyone may call it", async () => {
  const loose = await owner.execute(sql`
    select proname from pg_proc p
    where pronamespace = 'public'::regnamespace and prosecdef
      and (not coalesce(proconfig @> array['search_path=public, pg_temp'], false)
        or has_function_privilege('public', p.oid, 'execute'))`)
  expect([...loose]).toEqual([])
})
