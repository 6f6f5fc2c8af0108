import { randomUUID } from "node:crypto"
import { expect, test } from "@playwright/test"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import type { Tx } from "@/db"
import * as schema from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { actorOf } from "@/lib/auth/actor-of"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { workByDay } from "@/lib/contacts/activity-queries"
import { logContact } from "@/lib/contacts/log-contact"
import { overtakings } from "@/lib/contacts/overtaking-queries"
import { history, newestNote } from "@/lib/contacts/queries"
import { callList, memberOnRoll } from "@/lib/members/queries"
import { pocketOf } from "@/lib/pocket/pocket-of"
import { claimNext } from "@/lib/queue/claim-next"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { sixtyThousand } from "@/tests/support/sixty-thousand"

type Union = Awaited<ReturnType<typeof sixtyThousand>>
type Sent = { text: string; parameters: unknown[] }

/** Read through, each of these would make everybody wait for the size of the union. */
const large = [
  "members",
  "roll_entries",
  "contact_attempts",
  "pledges",
  "undoings",
  "notes",
  "claims",
  "audit",
]

const asked: Record<
  string,
  { as: "rep" | "secretary" | "organiser"; ask: (tx: Tx, actor: Actor, union: Union) => Promise<unknown> }
> = {
  "a rep’s ballot": { as: "rep", ask: (tx) => currentBallot(tx, new Date()) },
  "a rep’s list": { as: "rep", ask: (tx, _, { ballot }) => callList(tx, ballot.id) },
  "what overtook a rep’s entries": {
    as: "rep",
    ask: (tx, _, { ballot }) => overtakings(tx, ballot.id, new Date()),
  },
  "a member’s page": {
    as: "rep",
    ask: async (tx, _, { ballot, member }) => [
      await memberOnRoll(tx, ballot.id, member.id),
      await history(tx, ballot.id, member.id),
      await newestNote(tx, ballot.id, member.id),
    ],
  },
  "what a phone keeps": { as: "rep", ask: (tx, actor) => pocketOf(tx, actor, new Date()) },
  "a talk logged": {
    as: "rep",
    ask: (tx, actor, { ballot, member }) =>
      logContact(
        tx,
        actor,
        {
          entryId: randomUUID(),
          ballotId: ballot.id,
          memberId: member.id,
          way: "phone",
          answer: "posted",
          note: "After six",
          next: "",
          within: "",
        },
        new Date(),
      ),
  },
  "the next to call": {
    as: "rep",
    ask: (tx, actor, { ballot }) => claimNext(tx, actor, { ballotId: ballot.id, branchId: "" }, new Date()),
  },
  "a branch’s workplaces": {
    as: "secretary",
    ask: (tx, _, { ballot, place }) => progressByWorkplace(tx, ballot.id, place.branch_id),
  },
  "a branch’s work by day": {
    as: "secretary",
    ask: (tx, _, { ballot, place }) => workByDay(tx, ballot.id, place.branch_id),
  },
  "where the union stands": { as: "organiser", ask: (tx, _, { ballot }) => ballotProgress(tx, ballot.id) },
}

test.setTimeout(200_000)
test("no hot statement reads a large table through, behind row-level security, at 60,000 members", async () => {
  const sent: Sent[] = []
  const client = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} })
  const logger = { logQuery: (text: string, parameters: unknown[]) => void sent.push({ text, parameters }) }
  const db = drizzle({ client, schema, casing: "snake_case", logger })
  const found: string[] = []
  await db
    .transaction(async (tx) => {
      const union = await sixtyThousand(tx)
      for (const [name, { as, ask }] of Object.entries(asked)) {
        const actor = await actorOf(tx, union[as].id)
        if (!actor) throw new Error("nobody acts")
        await tx.execute(
          sql`select set_config('app.account_id', ${actor.accountId}, true), set_config('role', ${`app_${as}`}, true)`,
        )
        sent.length = 0
        await ask(tx, actor, union)
        expect(sent.length, name).toBeGreaterThan(0)
        for (const one of [...sent])
          found.push(...(await readThrough(tx, one)).map((table) => `${name}: ${table}`))
        await tx.execute(sql`reset role`)
      }
      tx.rollback()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error && error.message === "Rollback")) throw error
    })
  await client.end()
  expect(found).toEqual([])
})

type Node = { "Node Type": string; "Relation Name"?: string; Plans?: Node[] }

/** The large tables that a statement would read from one end to the other. */
async function readThrough(tx: Tx, { text, parameters }: Sent): Promise<string[]> {
  const pieces = text
    .split(/\$(\d+)/)
    .map((piece, at) => (at % 2 === 0 ? sql.raw(piece) : sql`${parameters[Number(piece) - 1]}`))
  const [row] = await tx.execute<{ "QUERY PLAN": { Plan: Node }[] }>(
    sql`explain (format json) ${sql.join(pieces)}`,
  )
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)]
  return (row?.["QUERY PLAN"] ?? [])
    .flatMap(({ Plan }) => nodes(Plan))
    .filter((node) => node["Node Type"] === "Seq Scan" && large.includes(node["Relation Name"] ?? ""))
    .map((node) => `${node["Relation Name"]} in ${text.slice(0, 60)}`)
}
