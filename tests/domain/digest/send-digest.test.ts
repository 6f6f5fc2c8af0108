import { eq } from "drizzle-orm"
import { quickAddJob, runOnce } from "graphile-worker"
import { withJobs } from "@/db"
import { queueAddress, quietly } from "@/db/queue"
import { accounts, ballots, digests } from "@/db/schema"
import { digestWeek } from "@/lib/digests/digest-week"
import { digestsDue, figuresOf } from "@/lib/digests/queries"
import { sendDigest } from "@/lib/digests/send-digest"
import { tasks } from "@/lib/jobs/tasks"
import { weekOf } from "@/lib/reasons/week-of"
import { expect, owner, test } from "@/tests/support/cast"
import { attempted, pledged } from "@/tests/support/happened"
import { lettersTo } from "@/tests/support/letters"

const now = new Date()
const week = weekOf(now)
const day = 86_400_000
const send = (account: { id: string }, at = now) => sendDigest(account.id, week, at)
const dueIn = () => withJobs((tx) => digestsDue(tx, week))
const sentTo = (account: { id: string }) =>
  owner.select().from(digests).where(eq(digests.accountId, account.id))

test("a secretary is told of their branch once a week, however often it is sent; it names no member", async ({
  cast,
}) => {
  const { ballot, branch, members, people } = cast
  await pledged(ballot, members.bethan, "posted", { by: people.rep })
  await attempted(ballot, members.tom, "no_answer", { by: people.rep })
  await attempted(ballot, members.tom, "no_answer", { by: people.rep })
  const { secretary } = people
  expect(await dueIn()).toContain(secretary.id)
  const sent = await Promise.all([send(secretary), send(secretary), send(secretary)])
  expect(sent.filter(Boolean)).toHaveLength(1)
  expect(await send(secretary)).toBe(false)
  expect(await dueIn()).not.toContain(secretary.id)
  const letters = await lettersTo(secretary.email)
  expect(letters).toHaveLength(1)
  const text = letters[0]?.text ?? ""
  expect(letters[0]?.subject).toMatch(new RegExp(`^${branch.name}: 18 days left, \\d things? to do$`))
  expect(text).toContain("1 of 3 asked, 1 since last week.")
  expect(text).toContain("1 says they have posted, 1 since last week.")
  expect(text).toContain("3 entitled")
  expect(text).toContain("1 tried twice, never reached.")
  expect(text).toContain(`/today/never-reached?ballot=${ballot.id}`)
  expect(text).not.toMatch(/Bethan|Rowlands|Tom |Ashworth|Siân|Carys|Dewi|\+44|07700/)
  const list = letters[0]?.headers.get("list")
  expect(list).toMatchObject({ unsubscribe: { url: expect.stringContaining(`/digest/${secretary.id}.`) } })
  expect(letters[0]?.headers.get("list")).toMatchObject({ "unsubscribe-post": expect.anything() })
})

test("in a ballot by link it speaks of voting, and of no paper or post", async ({ cast }) => {
  const { ballot, members, people } = cast
  await owner.update(ballots).set({ method: "electronic" }).where(eq(ballots.id, ballot.id))
  await pledged(ballot, members.bethan, "posted", { by: people.rep })
  await pledged(ballot, members.tom, "will_post", { by: people.rep, at: new Date(now.getTime() - 12 * day) })
  expect(await send(people.secretary)).toBe(true)
  const [letter] = await lettersTo(people.secretary.email)
  const said = `${letter?.subject} ${letter?.text?.replace(/https?:\S+/g, "")}`
  expect(said).toMatch(/says? they have voted/)
  expect(said).toContain("Only the scrutineer counts votes.")
  expect(said).not.toMatch(/paper|\bpost|envelope|first class/i)
})

test("the next week it goes out again", async ({ cast }) => {
  const { secretary } = cast.people
  await owner.insert(digests).values({ accountId: secretary.id, week: "2026-01-05" })
  expect(await send(secretary)).toBe(true)
  expect(await sentTo(secretary)).toHaveLength(2)
})

test("a send that fails is tried again", async ({ cast }) => {
  const { secretary } = cast.people
  const readdress = (email: string) =>
    owner.update(accounts).set({ email }).where(eq(accounts.id, secretary.id))
  await readdress(`nowhere ${cast.run}`)
  await expect(send(secretary)).rejects.toThrow()
  expect(await sentTo(secretary)).toEqual([])
  expect(await dueIn()).toContain(secretary.id)
  await readdress(secretary.email)
  expect(await send(secretary)).toBe(true)
  expect(await lettersTo(secretary.email)).toHaveLength(1)
})

test("not to a rep, to an ended account, nor to whoever stopped it", async ({ cast }) => {
  const { rep, secretary, organiser } = cast.people
  expect(await dueIn()).toEqual(expect.arrayContaining([secretary.id, organiser.id]))
  expect(await dueIn()).not.toContain(rep.id)
  for (const over of [{ digestStoppedAt: now }, { digestStoppedAt: null, endedAt: now }]) {
    await owner.update(accounts).set(over).where(eq(accounts.id, secretary.id))
    expect(await dueIn()).not.toContain(secretary.id)
    expect(await send(secretary)).toBe(false)
  }
  expect(await lettersTo(secretary.email)).toEqual([])
})

test("while a ballot is prepared or voted in, and not once it has closed", async ({ cast }) => {
  const { ballot, people } = cast
  const set = (opensAt: Date, closesAt: Date) =>
    owner.update(ballots).set({ opensAt, closesAt }).where(eq(ballots.id, ballot.id))
  await set(new Date(now.getTime() - 9 * day), now)
  expect(await send(people.secretary)).toBe(false)
  expect(await sentTo(people.secretary)).toEqual([])
  await set(new Date(now.getTime() + 9 * day), new Date(now.getTime() + 30 * day))
  expect(await send(people.secretary)).toBe(true)
  const [letter] = await lettersTo(people.secretary.email)
  expect(letter?.text).toContain("Papers go out")
  expect(letter?.text).toContain("0 say they will post")
})

test("a worker sends it in its time, and at no other", async ({ cast }) => {
  const { secretary } = cast.people
  const queue = { connectionString: queueAddress(), maxPoolSize: 2, logger: quietly }
  const { send_digest } = tasks
  if (!send_digest) throw new Error("nothing sends digests")
  for (let time = 0; time < 2; time++) {
    await quickAddJob(queue, "send_digest", { accountId: secretary.id, week })
    await runOnce({ ...queue, taskList: { send_digest }, noHandleSignals: true })
  }
  expect(await lettersTo(secretary.email)).toHaveLength(digestWeek(new Date()) === week ? 1 : 0)
})

test("the figures of one branch, and of all of them", async ({ cast, as }) => {
  const { ballot, branch, members, people } = cast
  await pledged(ballot, members.bethan, "posted", { at: new Date(now.getTime() - 8 * day) })
  await pledged(ballot, members.sian, "will_post")
  const figures = (branchId?: string) => as(people.organiser, (tx) => figuresOf(tx, ballot.id, branchId, now))
  const counted = { asked: 2, newlyAsked: 1, posted: 1, newlyPosted: 0, willPost: 1, newlyWillPost: 1 }
  expect(await figures(branch.id)).toEqual({ entitled: 3, entitledBefore: null, ...counted })
  expect(await figures()).toEqual({ entitled: 4, entitledBefore: null, ...counted })
})
