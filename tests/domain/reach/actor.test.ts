import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import { type Tx, withReach } from "@/db"
import * as schema from "@/db/schema"
import { roles } from "@/lib/accounts/terms"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { matrix } from "./matrix"
import { codeOf, tables } from "./probe"
import { placesOf, standingRow } from "./rows"

const login = drizzle({
  client: postgres(process.env.APP_DATABASE_URL ?? "", { max: 1, onnotice: () => {} }),
  schema,
})

test.afterAll(() => login.$client.end())

/** How many rows of each table can be seen, or "refused". */
async function seen(tx: Tx, names: string[]) {
  const counts: Record<string, number | "refused"> = {}
  for (const name of names) {
    const found = tx.transaction((nested) => nested.execute(sql`select from ${sql.identifier(name)}`))
    counts[name] = await found.then(
      (rows) => rows.count,
      (error: unknown) => {
        if (codeOf(error) === "42501") return "refused"
        throw error
      },
    )
  }
  return counts
}

/** Names only the tables in which something can be seen. */
async function shown(tx: Tx) {
  const counts = await seen(tx, await tables())
  return Object.keys(counts).filter((name) => counts[name] !== 0 && counts[name] !== "refused")
}

async function fillEveryTable(cast: Cast) {
  for (const place of placesOf(cast))
    for (const table of Object.keys(matrix)) await standingRow(cast, table, place, cast.people.rep.id)
}

function asLogin(role: string, accountId: string, work: (tx: Tx) => Promise<void>) {
  return login.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.account_id', ${accountId}, true), set_config('role', ${role}, true)`,
    )
    await work(tx)
  })
}

test("a query that forgets the role is refused every table", async ({ cast }) => {
  await fillEveryTable(cast)
  await login.transaction(async (tx) => {
    for (const [table, count] of Object.entries(await seen(tx, await tables())))
      expect(count, table).toBe("refused")
  })
})

test("a query that forgets the actor, or makes one up, sees nothing of any table", async ({ cast }) => {
  await fillEveryTable(cast)
  for (const role of roles)
    for (const nobody of ["", randomUUID()])
      await asLogin(`app_${role}`, nobody, async (tx) => expect(await shown(tx)).toEqual([]))
})

test("an account sees nothing in a role that is not its own", async ({ cast }) => {
  await fillEveryTable(cast)
  const { rep, secretary, organiser } = cast.people
  for (const account of [rep, secretary, organiser])
    for (const role of roles.filter((other) => other !== account.role))
      await asLogin(`app_${role}`, account.id, async (tx) => {
        expect(await shown(tx)).toEqual([])
      })
})

test("nothing of one transaction is left for the next on the same connection", async ({ cast, as }) => {
  const { rep, organiser } = cast.people
  await Promise.all(Array.from({ length: 24 }, (_, n) => as(n % 2 ? rep : organiser, async () => n)))
  await Promise.allSettled(
    Array.from({ length: 24 }, () =>
      as(rep, async (tx) => tx.execute(sql`select this_function_is_not_there()`)),
    ),
  )
  const left = await Promise.all(
    Array.from({ length: 24 }, () =>
      globalThis.turnoutPool?.execute(
        sql`select current_user as who, coalesce(current_setting('app.account_id', true), '') as account`,
      ),
    ),
  )
  for (const rows of left) expect(rows?.[0]).toMatchObject({ who: "app_login", account: "" })
})

test("an account that is ended sees nothing in its next transaction", async ({ cast }) => {
  for (const who of [cast.people.rep, cast.people.secretary, cast.people.organiser]) {
    const actor = await actorFor(who)
    expect(await withReach(actor, shown)).toContain("members")
    await owner.execute(sql`update accounts set ended_at = now() where id = ${who.id}`)
    expect(await withReach(actor, shown)).toEqual([])
  }
})

test("a reach that is ended is gone in the next transaction", async ({ cast }) => {
  for (const who of [cast.people.rep, cast.people.secretary]) {
    const actor = await actorFor(who)
    const members = () => withReach(actor, (tx) => tx.execute(sql`select from members`))
    expect((await members()).count).toBeGreaterThan(0)
    await owner.execute(sql`update reaches set ended_at = now() where account_id = ${who.id}`)
    expect((await members()).count).toBe(0)
  }
})

test("a reach that ends half-way through a transaction ends there", async ({ cast, as }) => {
  await as(cast.people.rep, async (tx) => {
    expect((await tx.execute(sql`select from members`)).count).toBe(2)
    await owner.execute(sql`update reaches set ended_at = now() where account_id = ${cast.people.rep.id}`)
    expect((await tx.execute(sql`select from members`)).count).toBe(0)
  })
})
