import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import { drawProgressParts } from "@/app/(branch)/progress/draw-parts"
import { drawChartParts } from "@/app/(branch)/wall/draw-parts"
import type { BranchPage } from "@/app/api/live/watch-branch"
import * as schema from "@/db/schema"
import { sessions } from "@/db/schema"
import { expiryFrom } from "@/lib/auth/session"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { fanOut } from "@/lib/live/fan-out"
import { sharedReadings, type Watcher } from "@/lib/live/shared-readings"
import { actorFor, build, type Cast, expect, owner, person, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"

/** Counts the statements that this process sends by the door of the app, beside opening and closing a transaction. */
function countStatements() {
  const counted = { statements: 0 }
  const logQuery = () => {
    counted.statements += 1
  }
  const client = postgres(process.env.APP_DATABASE_URL ?? "", { max: 10, onnotice: () => {} })
  globalThis.turnoutPool = drizzle({ client, schema, casing: "snake_case", logger: { logQuery } })
  return counted
}

async function newSession(account: { id: string }) {
  const row = { id: randomUUID(), tokenHash: randomUUID(), accountId: account.id, device: "Test browser" }
  await owner.insert(sessions).values({ ...row, expiresAt: expiryFrom(new Date()) })
  return row.id
}

async function watching({ ballot, branch }: Cast, name: string, draw: BranchPage["draw"]) {
  // A channel of this test's own would hear nothing: what is told here is what the database tells.
  const fan = fanOut("turnout_changes", 0)
  const join = sharedReadings(() => fan)
  const found = await owner.transaction((tx) => currentBallot(tx, new Date(), ballot.id))
  if (!found) throw new Error("there is a ballot")
  const about = { ballot: found, branchId: branch.id, branch: branch.name }
  const watched = {
    key: name,
    branchId: branch.id,
    read: (tx: Parameters<BranchPage["draw"]>[0], changed: Parameters<BranchPage["draw"]>[2]) =>
      draw(tx, { ...about, now: new Date() }, changed),
  }
  return (watcher: Watcher) => join(watched, watcher)
}

async function watcher(account: { id: string }, sessionId: string) {
  const parts: string[] = []
  const heard = { hellos: 0, parts, isFinished: false }
  const say: Watcher["say"] = (event, data = {}) => {
    if (event === "hello") heard.hellos += 1
    if (event === "parts" && "html" in data) parts.push(String(data.html))
  }
  const finish = () => {
    heard.isFinished = true
  }
  const actor = await actorFor(account)
  return { heard, watcher: { actor, sessionId, readAt: Date.now() + 60_000, say, finish } }
}

const pages: Record<string, BranchPage["draw"]> = {
  progress: drawProgressParts({ sort: "not-asked", withoutRep: false }),
  wall: drawChartParts({ filter: {}, sheet: 1, paper: "a4" }),
}

for (const [name, draw] of Object.entries(pages)) {
  test(`two hundred who watch ${name} cost the database what one does`, async ({ cast }) => {
    const join = await watching(cast, name, draw)
    const { secretary, organiser, rep } = cast.people
    const sessionIds = [await newSession(secretary), await newSession(organiser)]
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, n) => watcher(n % 2 ? organiser : secretary, sessionIds[n % 2] ?? "")),
    )
    const counted = countStatements()
    const leaves = all.map(({ watcher: each }) => join(each))
    await expect.poll(() => all.every(({ heard }) => heard.hellos === 1)).toBe(true)
    expect(counted.statements, "to begin to listen asks nothing").toBe(0)

    const before = performance.now()
    await pledged(cast.ballot, cast.members.bethan, "posted", { by: rep })
    await pledged(cast.ballot, cast.members.tom, "posted", { by: rep })
    await expect.poll(() => all.every(({ heard }) => heard.parts.at(-1)?.includes("2 of 3"))).toBe(true)
    const seen = `${Math.round(performance.now() - before)} ms until all had seen both`
    expect(counted.statements).toBeLessThanOrEqual(25)
    test.info().annotations.push({ type: "cost", description: `${counted.statements} statements, ${seen}` })
    for (const leave of leaves) leave()
  })
}

test("who no longer reaches the branch, or has signed out, is sent nothing more", async ({ cast }) => {
  const { secretary, organiser, rep } = cast.people
  await build.addMembers(["Ann", "Ben", "Cat", "Dai"].map((name) => person(cast.office, name, "Price")))
  await build.enrol(cast.ballot.id, organiser.id)
  const join = await watching(cast, "wall", drawChartParts({ filter: {}, sheet: 1, paper: "a4" }))
  const [stays, leaves] = [
    await watcher(organiser, await newSession(organiser)),
    await watcher(secretary, await newSession(secretary)),
  ]
  const signsOut = await watcher(secretary, await newSession(secretary))
  const aRep = await watcher(rep, await newSession(rep))
  const doors = [stays, leaves, signsOut, aRep].map(({ watcher: each }) => join(each))
  await expect.poll(() => stays.heard.hellos).toBe(1)
  await owner.delete(sessions).where(sql`id = ${signsOut.watcher.sessionId}`)
  await pledged(cast.ballot, cast.members.bethan, "posted", { by: rep })
  await expect.poll(() => leaves.heard.parts.length).toBe(1)
  await owner.execute(sql`update reaches set ended_at = now() where account_id = ${secretary.id}`)
  await pledged(cast.ballot, cast.members.tom, "posted", { by: rep })
  await expect.poll(() => stays.heard.parts.length).toBe(2)
  expect(leaves.heard).toMatchObject({ isFinished: true, parts: [expect.any(String)] })
  expect(signsOut.heard).toMatchObject({ isFinished: true, parts: [] })
  expect(aRep.heard).toMatchObject({ isFinished: true, parts: [] })
  expect(stays.heard.parts[1], "only the workplaces that changed are sent").not.toContain(
    cast.secondOffice.name,
  )
  for (const leave of doors) leave()
})

test("who begins to watch while it is asked who still may is not cut off", async ({ cast }) => {
  const { secretary, organiser, rep } = cast.people
  const join = await watching(cast, "progress", drawProgressParts({ sort: "not-asked", withoutRep: false }))
  const first = await watcher(secretary, await newSession(secretary))
  const later = await watcher(organiser, await newSession(organiser))
  const { sessionId } = first.watcher
  const leaves: (() => void)[] = []
  const asked = {
    ...first.watcher,
    get sessionId() {
      if (leaves.length === 1) queueMicrotask(() => leaves.push(join(later.watcher)))
      return sessionId
    },
  }
  leaves.push(join(asked))
  await expect.poll(() => first.heard.hellos).toBe(1)
  await pledged(cast.ballot, cast.members.bethan, "posted", { by: rep })
  await expect.poll(() => first.heard.parts.at(-1)).toContain("1 of 3")
  await pledged(cast.ballot, cast.members.tom, "posted", { by: rep })
  await expect.poll(() => later.heard.parts.at(-1)).toContain("2 of 3")
  expect(later.heard.isFinished).toBe(false)
  for (const leave of leaves) leave()
})
