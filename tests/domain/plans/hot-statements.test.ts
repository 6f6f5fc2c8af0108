import { expect, test } from "@playwright/test"
import { sql } from "drizzle-orm"
import postgres from "postgres"
import type { Tx } from "@/db"
import { askEachHotStatement, type Sent } from "@/tests/support/ask-each-hot-statement"

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

test.setTimeout(200_000)
test("no hot statement reads a large table through, behind row-level security, at 60,000 members", async () => {
  const client = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} })
  const found: string[] = []
  await askEachHotStatement(client, async ({ name, tx, sent }) => {
    expect(sent.length, name).toBeGreaterThan(0)
    for (const one of sent) found.push(...(await readThrough(tx, one)).map((table) => `${name}: ${table}`))
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
