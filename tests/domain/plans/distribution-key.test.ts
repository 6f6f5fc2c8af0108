import { expect, test } from "@playwright/test"
import { sql } from "drizzle-orm"
import postgres from "postgres"
import { askEachHotStatement } from "@/tests/support/ask-each-hot-statement"

/** What grows with the union, and would be spread over the machines of a cluster by the branch it belongs to. */
const spread = [
  "members",
  "roll_entries",
  "roll_events",
  "contact_attempts",
  "pledges",
  "undoings",
  "notes",
  "claims",
  "replacements",
  "member_counts",
  "branch_counts",
  "audit",
]

/** As a statement is run, whoever sent it: the functions and triggers behind it send others. */
type Plan = { "Query Text": string; Plan: Node }
type Node = {
  "Node Type": string
  Operation?: string
  "Relation Name"?: string
  Alias?: string
  "Group Key"?: string[]
  Output?: string[]
  Plans?: Node[]
}

test.setTimeout(200_000)
test("no hot statement, and none behind one, goes to a table that grows without saying the branch", async () => {
  const told: string[] = []
  const client = postgres(process.env.DATABASE_URL ?? "", {
    max: 1,
    onnotice: ({ message = "" }) => void told.push(message),
  })
  const [owner] = await client`select rolsuper from pg_roles where rolname = current_user`
  test.skip(!owner?.rolsuper, "what runs behind a statement is told to a superuser alone")
  await client.unsafe(`load 'auto_explain'; set auto_explain.log_min_duration = 0;
    set auto_explain.log_level = 'notice'; set auto_explain.log_nested_statements = on;
    set auto_explain.log_format = 'json'; set auto_explain.log_verbose = on`)
  const [without, seen] = [new Set<string>(), new Set<string>()]
  await askEachHotStatement(client, async ({ name, tx, sent, whoAsked }) => {
    await tx.execute(sql`reset role`) // A statement is told of once the next has begun.
    const [unsaid] = await tx.execute<{ acts: number }>(
      sql`select count(*)::int as acts from audit where account_id = ${whoAsked} and branch_id is null`,
    )
    expect(unsaid?.acts, `${name}: what was done in no branch`).toBe(0)
    const plans = told.flatMap((message) => planIn(message) ?? [])
    const asked = plans.slice(plans.findLastIndex(isActing) + 1).filter((plan) => !isOurs(plan))
    told.length = 0
    expect(asked.length, name).toBeGreaterThanOrEqual(sent.length)
    for (const plan of asked)
      for (const { table, hasBranch } of touchedBy(plan.Plan)) {
        seen.add(table)
        if (!hasBranch)
          without.add(`${name}: ${table} in ${plan["Query Text"].replace(/\s+/g, " ").slice(0, 160)}`)
      }
  })
  await client.end()
  expect([...without]).toEqual([])
  expect([...seen].sort()).toEqual(spread.filter((table) => table !== "roll_events").sort())
})

const isOurs = (plan: Plan) => plan["Query Text"].includes("as acts from audit")
const isActing = (plan: Plan) => plan["Query Text"].includes("set_config('app.account_id'")

function planIn(message: string): Plan | undefined {
  const from = message.indexOf("{")
  return message.startsWith("duration:") && from > 0 ? JSON.parse(message.slice(from)) : undefined
}

/** Each of those tables that a plan reads or writes, and whether the branch is in a condition on it, a group or a row. */
function touchedBy(plan: Node) {
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)]
  const all = nodes(plan)
  const conditions = all.flatMap(conditionsOf).join("\n")
  return all.flatMap((node) => {
    const { "Relation Name": table = "", Alias: alias = table, Operation: operation } = node
    if (!spread.includes(table)) return []
    return [{ table, hasBranch: operation === "Insert" || conditions.includes(`${alias}.branch_id`) }]
  })
}

const conditionsOf = (node: Node) => [
  ...Object.entries(node).flatMap(([key, value]) => (/(Cond|Filter)$/.test(key) ? [String(value)] : [])),
  ...(node["Group Key"] ?? []),
]
