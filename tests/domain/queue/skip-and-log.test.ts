import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { contactAttempts } from "@/db/schema"
import { holdClaim } from "@/lib/queue/hold-claim"
import { type LogCall, logCall } from "@/lib/queue/log-call"
import { releaseClaim } from "@/lib/queue/release-claim"
import { skipMember } from "@/lib/queue/skip-member"
import { undoCall } from "@/lib/queue/undo-call"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { claimOn, nextFor } from "@/tests/support/queue"

const of = (cast: Cast, memberId = "") => ({ ballotId: cast.ballot.id, branchId: "", memberId })
const said = (cast: Cast, memberId = "", answer: LogCall["answer"] = "no_answer"): LogCall => ({
  ...of(cast, memberId),
  ...{ entryId: randomUUID(), way: "phone", answer, note: "", next: "", within: "" },
})

test("skipping leaves the member to others, gives the next, and comes round again last", async ({
  cast,
  as,
}) => {
  const { rep, secretary } = cast.people
  const first = await nextFor(cast, rep)
  const skip = (memberId = "") =>
    as(rep, (tx, actor) => skipMember(tx, actor, of(cast, memberId), new Date()))
  const { next: second } = await skip(first)
  expect(second?.memberId).toBeTruthy()
  expect(second?.memberId).not.toBe(first)
  expect(await actsAbout(first ?? "", "queue.skip")).toMatchObject([{ accountId: rep.id, people: 1 }])
  expect((await skip(second?.memberId)).next?.memberId).toBe(first)
  expect((await skip(first)).next).toEqual(second)
  expect(await nextFor(cast, secretary)).toBeTruthy()
})

test("only one’s own claim is let go, and twice is harmless", async ({ cast, as }) => {
  const { rep, secretary, outsider } = cast.people
  const member = (await nextFor(cast, rep)) ?? ""
  const before = await claimOn(cast, member)
  for (const other of [secretary, outsider]) {
    await as(other, (tx, actor) => releaseClaim(tx, actor, of(cast, member), new Date()))
    await as(other, (tx, actor) => holdClaim(tx, actor, { ...of(cast, member), page: "closed" }, new Date()))
  }
  expect(await claimOn(cast, member)).toEqual(before)
  for (let time = 0; time < 2; time++) {
    await as(rep, (tx, actor) => releaseClaim(tx, actor, of(cast, member), new Date()))
  }
  expect(Number((await claimOn(cast, member))?.expiresAt)).toBeLessThanOrEqual(Date.now())
  expect(await actsAbout(member, "queue.skip")).toHaveLength(1)
})

test("a closed page lets go within the half minute, an open one keeps the member", async ({ cast, as }) => {
  const { rep } = cast.people
  const member = (await nextFor(cast, rep)) ?? ""
  const hold = (page: "open" | "closed") =>
    as(rep, (tx, actor) => holdClaim(tx, actor, { ...of(cast, member), page }, new Date()))
  const left = async () => Number((await claimOn(cast, member))?.expiresAt) - Date.now()
  expect(await hold("closed")).toEqual({ isHeld: true })
  expect(await left()).toBeLessThan(30_000)
  expect(await hold("open")).toEqual({ isHeld: true })
  expect(await left()).toBeGreaterThan(500_000)
  await as(rep, (tx, actor) => releaseClaim(tx, actor, of(cast, member), new Date()))
  expect(await hold("open")).toEqual({ isHeld: false })
})

test("logging a call saves it as any contact, lets the member go and gives the next", async ({
  cast,
  as,
}) => {
  const { rep } = cast.people
  const member = (await nextFor(cast, rep)) ?? ""
  const input = said(cast, member, "posted")
  const log = () => as(rep, (tx, actor) => logCall(tx, actor, input, new Date()))
  const { next } = await log()
  expect(next?.memberId).not.toBe(member)
  expect(await log()).toEqual({ next })
  expect(await owner.select().from(contactAttempts).where(eq(contactAttempts.memberId, member))).toHaveLength(
    1,
  )
  expect(await actsAbout(member, "contact.log")).toHaveLength(1)
  expect(Number((await claimOn(cast, member))?.expiresAt)).toBeLessThanOrEqual(Date.now())
})

test("a note alone keeps the member", async ({ cast, as }) => {
  const { rep } = cast.people
  const member = (await nextFor(cast, rep)) ?? ""
  const input = { ...said(cast, member, "note"), note: "Evenings." }
  expect(await as(rep, (tx, actor) => logCall(tx, actor, input, new Date()))).toEqual({
    next: { memberId: member },
  })
  expect(await nextFor(cast, rep)).toBe(member)
})

test("taking a call back brings the member back, and lets the one after go", async ({ cast, as }) => {
  const { rep } = cast.people
  const member = (await nextFor(cast, rep)) ?? ""
  const input = said(cast, member, "posted")
  const { next } = await as(rep, (tx, actor) => logCall(tx, actor, input, new Date()))
  const undoing = { undoingId: randomUUID(), ballotId: cast.ballot.id, entryId: input.entryId }
  for (let time = 0; time < 2; time++) {
    expect(await as(rep, (tx, actor) => undoCall(tx, actor, undoing, new Date()))).toMatchObject({
      memberId: member,
    })
  }
  expect(await nextFor(cast, rep)).toBe(member)
  expect(Number((await claimOn(cast, next?.memberId ?? ""))?.expiresAt)).toBeLessThanOrEqual(Date.now())
  expect(await actsAbout(member, "contact.undo")).toHaveLength(1)
})

test("someone else’s member is not found, and nothing is logged after the close", async ({ cast, as }) => {
  const input = said(cast, cast.members.bethan.id)
  await expect(
    as(cast.people.outsider, (tx, actor) => logCall(tx, actor, input, new Date())),
  ).rejects.toThrow(NotFound)
  const late = new Date(Date.now() + 20 * 86_400_000)
  await expect(as(cast.people.rep, (tx, actor) => logCall(tx, actor, input, late))).rejects.toThrow(
    "Voting has closed",
  )
})
