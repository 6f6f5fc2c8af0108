import { randomUUID } from "node:crypto"
import { and, eq, gt } from "drizzle-orm"
import { drizzle } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import { withReach } from "@/db"
import * as schema from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { claimNext } from "@/lib/queue/claim-next"
import { logCall } from "@/lib/queue/log-call"
import { skipMember } from "@/lib/queue/skip-member"
import { actorFor, build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { fillOffice } from "@/tests/support/queue"

const callers = 16

// As many connections as callers, so that all of them really ask at once.
test.beforeAll(() => {
  const client = postgres(process.env.APP_DATABASE_URL ?? "", { max: callers, onnotice: () => {} })
  globalThis.turnoutPool = drizzle({ client, schema, casing: "snake_case" })
})

async function manyCallers({ branch, office, run }: Cast): Promise<Actor[]> {
  const accounts = await Promise.all(
    Array.from({ length: callers }, (_, nth) => {
      const person = { name: `Caller ${nth}`, email: `caller${nth}.${run}@example.org`, branchId: branch.id }
      return build.account(nth % 2 ? "rep" : "secretary", person, nth % 2 ? [office.id] : [])
    }),
  )
  return Promise.all(accounts.map(actorFor))
}

const heldBy = (actor: Actor) =>
  owner
    .select()
    .from(schema.claims)
    .where(and(eq(schema.claims.accountId, actor.accountId), gt(schema.claims.expiresAt, new Date())))

test("sixteen who ask in the same instant are given sixteen members", async ({ cast }) => {
  await fillOffice(cast, 200)
  const actors = await manyCallers(cast)
  const asking = { ballotId: cast.ballot.id, branchId: "" }
  const given = await Promise.all(
    actors.map((actor) => withReach(actor, (tx) => claimNext(tx, actor, asking, new Date()))),
  )
  expect(new Set(given.map((next) => next?.memberId)).size).toBe(callers)
  for (const [nth, actor] of actors.entries()) {
    expect(await heldBy(actor)).toMatchObject([{ memberId: given[nth]?.memberId }])
  }
})

test("sixteen call two hundred members to the end: none twice, none left out", async ({ cast }) => {
  test.slow()
  const people = await fillOffice(cast, 198)
  const actors = await manyCallers(cast)
  const asking = { ballotId: cast.ballot.id, branchId: "" }
  const called: string[] = []
  const held = new Set<string>()
  const take = (memberId: string | undefined) => {
    if (!memberId) return undefined
    expect(held.has(memberId), "is with another caller").toBe(false)
    held.add(memberId)
    return memberId
  }
  await Promise.all(
    actors.map(async (actor) => {
      let next = await withReach(actor, (tx) => claimNext(tx, actor, asking, new Date()))
      let calls = 0
      for (let member = take(next?.memberId); member; member = take(next?.memberId)) {
        const memberId = member
        held.delete(memberId)
        if (++calls % 5 === 0) {
          const skipped = { ...asking, memberId }
          next = (await withReach(actor, (tx) => skipMember(tx, actor, skipped, new Date()))).next
          continue
        }
        called.push(memberId)
        const said = { ...asking, memberId, entryId: randomUUID(), note: "", next: "", within: "" }
        const input = { ...said, way: "phone" as const, answer: "no_answer" as const }
        next = (await withReach(actor, (tx) => logCall(tx, actor, input, new Date()))).next
      }
    }),
  )
  expect(new Set(called).size, "none twice").toBe(called.length)
  const { sian, farMember, bethan, tom } = cast.members
  const reached = new Set<string>([...people, bethan, tom, sian].map(({ id }) => id))
  expect(called.filter((id) => !reached.has(id))).toEqual([])
  expect(called).not.toContain(farMember.id)
  expect(
    [...reached].filter((id) => !called.includes(id)),
    "none left out",
  ).toEqual([])
})
