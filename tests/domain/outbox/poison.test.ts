import { createHash, randomUUID } from "node:crypto"
import { drizzle } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import * as schema from "@/db/schema"
import { reasonTokens } from "@/db/schema"
import { unreadable } from "@/lib/outbox/land-entry"
import { actorFor, expect, owner, test } from "@/tests/support/cast"
import { kept, logged, send, standing, undone } from "@/tests/support/outbox"

test("what cannot be read is refused by itself, and holds up nothing", async ({ cast }) => {
  const { ballot, members, people } = cast
  const good = logged(cast, members.bethan, "posted")
  const landed = logged(cast, members.bethan, "undecided")
  const several = { batchId: randomUUID(), ballotId: ballot.id, way: "phone", answer: "posted" }
  const sent = [
    null,
    7,
    [],
    { ...good, id: "mine" },
    { ...good, verb: "mergeRoll" },
    { ...good, verb: "__proto__" },
    { ...good, input: null },
    { ...good, input: [] },
    { ...good, madeAt: "yesterday" },
    logged(cast, { id: "Bethan" }, "posted"),
    logged(cast, members.tom, "voted_yes"),
    logged(cast, members.tom, "posted", { note: "x".repeat(201) }),
    logged(cast, members.tom, "posted", { note: "a\u0000b" }),
    kept("logSeveral", { ...several, memberIds: [] }),
    kept("logSeveral", { ...several, memberIds: [members.tom.id, null] }),
    kept("undoEntry", {}),
    kept("countReason", { ballotId: ballot.id, workplaceId: "", reason: "the pay", token: randomUUID() }),
    landed,
    { ...undone(cast, landed), input: { ...undone(cast, landed).input, ballotId: randomUUID() } },
    { ...good, listedAt: "who knows", more: true },
  ]
  const { said, isWhole, results } = await send(await actorFor(people.rep), sent)
  expect(said).toEqual([
    ...Array.from({ length: 10 }, () => unreadable),
    "Choose what happened.",
    "Keep the note to 200 characters.",
    unreadable,
    "Tick the members you saw.",
    unreadable,
    unreadable,
    expect.stringContaining("."),
    "kept",
    "That is no longer within your reach, so nothing was saved.",
    "kept",
  ])
  expect(isWhole).toBe(true)
  expect(results.map(({ id }) => id).slice(0, 4)).toEqual(["", "", "", "mine"])
  expect(await standing(cast, members.tom)).toMatchObject({ attempts: 0 })
  expect(await standing(cast, members.bethan)).toMatchObject({ attempts: 2, pledge: "posted" })
})

/** Does `work` through a door that waits a third of a second at most, while somebody else holds this reason’s form. */
async function whileHeld(token: string, work: () => Promise<void>) {
  const pool = globalThis.turnoutPool
  const connection = { statement_timeout: 300 }
  const client = postgres(process.env.APP_DATABASE_URL ?? "", { max: 1, onnotice: () => {}, connection })
  const release = new Error("let go")
  const held = owner.transaction(async (tx) => {
    const hash = createHash("sha256").update(token).digest("hex")
    await tx.insert(reasonTokens).values({ hash, countedOn: "2026-11-01" })
    globalThis.turnoutPool = drizzle({ client, schema, casing: "snake_case" })
    await work()
    throw release
  })
  await expect(held).rejects.toBe(release)
  globalThis.turnoutPool = pool
  await client.end()
}

test("a fault of ours ends the batch where it is, and its log tells nothing of a reason", async ({
  cast,
}) => {
  const { ballot, members, office, people } = cast
  const rep = await actorFor(people.rep)
  const [first, last] = [logged(cast, members.bethan, "posted"), logged(cast, members.bethan, "undecided")]
  const reason = { token: randomUUID(), ballotId: ballot.id, workplaceId: office.id, reason: "away" }
  const sent = [first, kept("countReason", reason), last]
  const spoken: unknown[] = []
  const { error } = console
  console.error = (...words) => spoken.push(...words)
  await whileHeld(reason.token, async () => {
    expect(await send(rep, sent)).toEqual({
      results: [{ id: first.id, kept: true }],
      isWhole: false,
      said: ["kept"],
    })
  }).finally(() => {
    console.error = error
  })
  expect(spoken).toEqual(["An outbox met a fault at countReason: 57014"])
  expect((await send(rep, sent)).said).toEqual(["kept", "kept", "kept"])
  expect(await standing(cast, members.bethan)).toMatchObject({ attempts: 2, pledge: "undecided" })
})
