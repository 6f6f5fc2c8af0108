import { eq, sql } from "drizzle-orm"
import { quickAddJob, runOnce } from "graphile-worker"
import { queueAddress, quietly } from "@/db/queue"
import { audit, ballots, erasures } from "@/db/schema"
import { closeBallots, closesSoon } from "@/lib/jobs/close-ballots"
import { openBallots } from "@/lib/jobs/queries"
import { tasks } from "@/lib/jobs/tasks"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { claimsOf, closed, declared, livedThrough } from "@/tests/support/lived-through"
import { toldOf } from "@/tests/support/told"

const queue = () => ({ connectionString: queueAddress(), maxPoolSize: 2, logger: quietly })

async function erasedOf({ ballot }: Cast) {
  return owner.select().from(erasures).where(eq(erasures.ballotId, ballot.id))
}

/** Asks for a job and does whatever is waiting, as a worker does. */
async function work(task: string) {
  await quickAddJob(queue(), task, {})
  await runOnce({ ...queue(), taskList: tasks, noHandleSignals: true })
}

test("a worker erases a ballot on its day, by nobody, once; one whose day has not come stays", async ({
  cast,
  as,
}) => {
  await livedThrough(cast, as)
  await closed(cast, 30)
  await declared(cast, { ago: 27 })
  await work("erase_ballots")
  expect(await erasedOf(cast)).toEqual([])
  await owner
    .update(ballots)
    .set({ declaredAt: new Date(Date.now() - 29 * 86_400_000) })
    .where(eq(ballots.id, cast.ballot.id))
  await Promise.all([work("erase_ballots"), work("catch_up")])
  const [erasure] = await erasedOf(cast)
  expect(erasure).toMatchObject({ accountId: null, rows: { pledges: 41 } })
  const acts = await owner.select().from(audit).where(eq(audit.ballotId, cast.ballot.id))
  expect(acts.filter(({ act }) => act === "ballot.erase")).toMatchObject([
    { accountId: null, detail: { pledges: 41 } },
  ])
})

test("a ballot that nobody declared has no day, however long ago it closed", async ({ cast }) => {
  await closed(cast, 300)
  await work("erase_ballots")
  expect(await erasedOf(cast)).toEqual([])
})

test("when a ballot closes its claims end, and whoever has a list is told", async ({ cast, as }) => {
  const { ballot, branch, otherBranch, office } = cast
  await livedThrough(cast, as)
  await owner
    .update(ballots)
    .set({ closesAt: new Date(Date.now() - 1000) })
    .where(eq(ballots.id, ballot.id))
  const told = await toldOf([branch, otherBranch], () => closeBallots(new Date(), 0.1))
  expect(told.some((place) => [`${branch.id}/${office.id}`, `${branch.id}/`, "/"].includes(place))).toBe(true)
  for (const { claimedAt, expiresAt } of await claimsOf(ballot)) expect(expiresAt).toEqual(claimedAt)
  const later = await toldOf([branch], () => closeBallots(new Date(Date.now() + 3_600_000), 0.1))
  expect(later.filter((place) => place !== "/")).toEqual([])
})

test("a close in the next two hours is looked ahead to, to the minute", async ({ cast }) => {
  const closesAt = new Date(Date.now() + 40 * 60_000)
  await owner.update(ballots).set({ closesAt }).where(eq(ballots.id, cast.ballot.id))
  expect((await closesSoon(new Date())).map(Number)).toContain(closesAt.getTime())
  await work("close_ballots")
  const [job] = await owner.execute(sql`
    select run_at from graphile_worker.jobs where key = ${`close_at ${closesAt.toISOString()}`}`)
  expect(job).toMatchObject({ run_at: expect.anything() })
})

test("the model is told of the ballots that are open, and of one that closed until a day later", async ({
  cast,
}) => {
  const isOpen = async () => (await openBallots(new Date())).some(({ id }) => id === cast.ballot.id)
  expect(await isOpen()).toBe(true)
  await closed(cast, 0.5)
  expect(await isOpen()).toBe(true)
  await closed(cast, 2)
  expect(await isOpen()).toBe(false)
})
