import { randomUUID } from "node:crypto"
import { and, eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { type Dice, dice } from "@/db/demo/dice"
import { contactAttempts, pledges, rollEntries, undoings } from "@/db/schema"
import { channels, outcomes } from "@/lib/contacts/terms"
import { evidences, pledges as pledgeTerms } from "@/lib/pledges/terms"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { recount } from "./recount"

async function kept(cast: Cast, memberId: string) {
  const of = and(eq(rollEntries.ballotId, cast.ballot.id), eq(rollEntries.memberId, memberId))
  const [row] = await owner.select().from(rollEntries).where(of)
  if (!row) throw new Error("not on the roll")
  const {
    ballotId,
    memberId: _,
    branchId,
    workplaceId,
    ballotUnitId,
    lot,
    leftOn,
    leftReason,
    ...known
  } = row
  const { callTier, callRank, ...rest } = known
  return rest
}

const about = (cast: Cast, madeAt: Date) => ({
  id: randomUUID(),
  ballotId: cast.ballot.id,
  memberId: cast.members.bethan.id,
  branchId: cast.branch.id,
  workplaceId: cast.office.id,
  accountId: cast.people.rep.id,
  madeAt,
})

type Entry = ReturnType<typeof about>

async function say(tx: Tx, roll: Dice, entry: Entry) {
  const kind = roll.whole(0, 3)
  const followUpAt = roll.chance(0.2) ? new Date(entry.madeAt.getTime() + 86_400_000) : null
  const attempt = { ...entry, channel: roll.pick(channels), outcome: roll.pick(outcomes), followUpAt }
  const pledge = { ...entry, pledge: roll.pick(pledgeTerms), evidence: roll.pick(evidences) }
  const [trying, telling] = [
    tx.insert(contactAttempts).values(attempt),
    tx.insert(pledges).values(pledge),
  ] as const
  if (kind === 3) return tx.execute(sql`with tried as ${trying}, told as ${telling} select`)
  if (kind !== 1) await trying
  if (kind !== 0) await telling
}

for (const seed of [1, 2, 3, 4, 5, 6])
  test(`what is kept equals a recount after any sequence (${seed})`, async ({ cast, as }) => {
    const roll = dice(seed)
    const memberId = cast.members.bethan.id
    const saved: Entry[] = []
    for (let turn = 0; turn < 30; turn++) {
      // Few distinct moments, and out of order, so that ties and late arrivals happen all the time.
      const entry = about(cast, new Date(Date.UTC(2026, 10, roll.whole(1, 5))))
      const undone = roll.chance(0.3) ? saved.splice(roll.whole(0, saved.length - 1), 1)[0] : undefined
      await as(cast.people.rep, async (tx) => {
        if (undone) await tx.insert(undoings).values({ ...entry, entryId: undone.id })
        else await say(tx, roll, entry)
      })
      if (!undone) saved.push(entry)
      expect(await kept(cast, memberId), `after turn ${turn}`).toEqual(await recount(memberId))
    }
  })

test("an entry and its undoing in one transaction leave what was there", async ({ cast, as }) => {
  const first = about(cast, new Date(Date.now() - 1000))
  const slip = about(cast, new Date())
  await as(cast.people.rep, async (tx) => {
    await tx.insert(pledges).values({ ...first, pledge: "will_post", evidence: "told_rep" })
    await tx.insert(pledges).values({ ...slip, pledge: "posted", evidence: "told_rep" })
    await tx.insert(undoings).values({ ...about(cast, new Date()), entryId: slip.id })
  })
  expect(await kept(cast, cast.members.bethan.id)).toMatchObject({ pledge: "will_post", attempts: 0 })
})

test("two people logging for the same member at once both count, and the newest wins", async ({
  cast,
  as,
}) => {
  const memberId = cast.members.bethan.id
  const { rep, secretary } = cast.people
  for (let round = 1; round <= 50; round++) {
    const at = Date.UTC(2026, 10, 1, 0, round)
    const sayAs = (who: typeof rep | typeof secretary, pledge: "posted" | "undecided", later: number) =>
      as(who, async (tx) => {
        const entry = { ...about(cast, new Date(at + later)), accountId: who.id }
        await tx.insert(contactAttempts).values({ ...entry, channel: "phone", outcome: "spoke" })
        await tx.insert(pledges).values({ ...entry, pledge, evidence: "told_rep" })
      })
    const repIsLater = round % 2
    await Promise.all([sayAs(rep, "posted", repIsLater), sayAs(secretary, "undecided", 1 - repIsLater)])
    const now = await kept(cast, memberId)
    expect(now).toMatchObject({ attempts: round * 2, pledge: repIsLater ? "posted" : "undecided" })
  }
  expect(await kept(cast, memberId)).toEqual(await recount(memberId))
})

test("many members at once, in opposite orders, block nobody", async ({ cast, as }) => {
  const { bethan, tom } = cast.members
  const values = (members: (typeof bethan)[]) =>
    members.map(({ id }) => ({ ...about(cast, new Date()), memberId: id }))
  const log = (members: (typeof bethan)[]) =>
    as(cast.people.rep, async (tx) => {
      const rows = values(members).map((row) => ({ ...row, channel: "phone", outcome: "spoke" }) as const)
      await tx.insert(contactAttempts).values(rows)
    })
  for (let round = 0; round < 20; round++) await Promise.all([log([bethan, tom]), log([tom, bethan])])
  for (const { id } of [bethan, tom]) expect(await kept(cast, id)).toMatchObject({ attempts: 40 })
})

test("a member who moves takes their history along, and their new rep reads it", async ({ cast, as }) => {
  const entry = about(cast, new Date())
  await as(cast.people.rep, async (tx) => {
    await tx.insert(contactAttempts).values({ ...entry, channel: "phone", outcome: "spoke" })
    await tx.insert(pledges).values({ ...entry, pledge: "will_post", evidence: "told_rep" })
  })
  const before = await kept(cast, entry.memberId)
  const moves = [
    { to: cast.secondOffice, newRep: cast.people.secondRep, oldRep: cast.people.rep },
    { to: cast.farOffice, newRep: cast.people.outsider, oldRep: cast.people.secondRep },
  ]
  for (const { to, newRep, oldRep } of moves) {
    await as(cast.people.organiser, (tx) =>
      tx.execute(
        sql`update members set branch_id = ${to.branchId}, workplace_id = ${to.id} where id = ${entry.memberId}`,
      ),
    )
    expect(await kept(cast, entry.memberId)).toEqual(before)
    const said = (tx: Tx) => tx.select().from(pledges).where(eq(pledges.memberId, entry.memberId))
    expect(await as(newRep, said)).toHaveLength(1)
    expect(await as(oldRep, said)).toHaveLength(0)
  }
  const later = { ...entry, id: randomUUID(), branchId: cast.otherBranch.id, workplaceId: cast.farOffice.id }
  await as(cast.people.outsider, (tx) =>
    tx.insert(pledges).values({
      ...later,
      accountId: cast.people.outsider.id,
      madeAt: new Date(),
      pledge: "posted",
      evidence: "told_rep",
    }),
  )
  expect(await kept(cast, entry.memberId)).toEqual(await recount(entry.memberId))
})

test("leaving the roll and coming back are dated, and the newest stands", async ({ cast }) => {
  const { tom } = cast.members
  const event = (kind: "left" | "joined", reason: string, on: string) =>
    owner.execute(sql`insert into roll_events
      (ballot_id, member_id, branch_id, workplace_id, kind, reason, happened_on, account_id)
      values (${cast.ballot.id}, ${tom.id}, ${tom.branchId}, ${tom.workplaceId},
        ${kind}, ${reason}, ${on}, ${cast.people.organiser.id})`)
  const left = async () => {
    const [row] = await owner.select().from(rollEntries).where(eq(rollEntries.memberId, tom.id))
    return [row?.leftOn, row?.leftReason]
  }
  await event("left", "long_leave", "2100-01-01")
  expect(await left()).toEqual(["2100-01-01", "long_leave"])
  await event("left", "left_union", "2099-01-01")
  expect(await left()).toEqual(["2100-01-01", "long_leave"])
  await event("joined", "reinstated", "2100-01-02")
  expect(await left()).toEqual([null, null])
  await event("left", "left_employer", "2100-01-03")
  expect(await left()).toEqual(["2100-01-03", "left_employer"])
})

test("a new workplace of one's own is no way round: nobody moves history by hand", async ({ cast, as }) => {
  const elsewhere = await build.workplace(cast.branch.id, cast.employer.id, `Annexe ${cast.run}`)
  const move = as(cast.people.organiser, (tx) =>
    tx.execute(sql`update pledges set workplace_id = ${elsewhere.id} where ballot_id = ${cast.ballot.id}`),
  )
  await expect(move).rejects.toThrow()
})
