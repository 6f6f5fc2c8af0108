import { randomUUID } from "node:crypto"
import { and, eq, sql } from "drizzle-orm"
import { withReach } from "@/db"
import { claims, contactAttempts, members, pledges } from "@/db/schema"
import { phaseOf } from "@/lib/ballots/phase"
import { callOrder } from "@/lib/contacts/call-order"
import { channels, outcomes } from "@/lib/contacts/terms"
import { callList, type ListedMember } from "@/lib/members/queries"
import { pledges as pledgeTerms } from "@/lib/pledges/terms"
import { coolDownHours, messageCoolDownHours } from "@/lib/queue/terms"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { fillOffice, nextFor } from "@/tests/support/queue"

const hour = 3_600_000
const day = 24 * hour

const oneOf = <Term>(terms: readonly [Term, ...Term[]]): Term =>
  terms[Math.floor(Math.random() * terms.length)] ?? terms[0]
const within = (from: number, to: number) => from + Math.floor(Math.random() * (to - from))

/** Up to three things that happened to each member: pledges, tries, promises, in any order. */
async function happenAtRandom(cast: Cast, people: { id: string }[], now: Date) {
  const rows = people.flatMap(({ id }) =>
    Array.from({ length: within(0, 4) }, () => ({
      ...{ id: randomUUID(), ballotId: cast.ballot.id, memberId: id, branchId: cast.branch.id },
      ...{ workplaceId: cast.office.id, accountId: cast.people.rep.id },
      madeAt: new Date(now.getTime() - within(0, oneOf([2 * hour, 30 * hour, 9 * day]))),
    })),
  )
  await owner.insert(contactAttempts).values(
    rows.map((row) => ({
      ...row,
      ...{ channel: oneOf(channels), outcome: oneOf(outcomes) },
      followUpAt: oneOf([null, null, new Date(now.getTime() + within(-2 * day, 2 * day))]),
    })),
  )
  const pledged = rows.filter(() => Math.random() < 0.6)
  await owner
    .insert(pledges)
    .values(pledged.map((row) => ({ ...row, pledge: oneOf(pledgeTerms), evidence: "told_rep" as const })))
  const numberless = people.filter(() => Math.random() < 0.1)
  for (const { id } of numberless) await owner.update(members).set({ phone: null }).where(eq(members.id, id))
}

type Known = ListedMember & { lastChannel: string | null }

/** Told without SQL: who may be called at `now`. */
function mayBeCalled({ phone, lastOutcome, lastAttemptAt, lastChannel, followUpAt }: Known, now: Date) {
  if (!phone || lastOutcome === "wrong_number") return false
  if (followUpAt || !lastAttemptAt) return true
  const isMessage = lastChannel !== "phone" && lastChannel !== "in_person"
  return now.getTime() - lastAttemptAt.getTime() >= (isMessage ? messageCoolDownHours : coolDownHours) * hour
}

async function orderToldWithoutSql(cast: Cast, now: Date) {
  const actor = await actorFor(cast.people.rep)
  const list = await withReach(actor, (tx) => callList(tx, cast.ballot.id))
  const channelsOf = await owner.execute<{ member_id: string; last_channel: string | null }>(
    sql`select member_id, last_channel from roll_entries where ballot_id = ${cast.ballot.id}`,
  )
  const channel = new Map(channelsOf.map((row) => [row.member_id, row.last_channel]))
  const known = list.map((member) => ({ ...member, lastChannel: channel.get(member.id) ?? null }))
  const situation = { now, phase: phaseOf(cast.ballot, now), replacementsCloseOn: null }
  return callOrder(known, situation)
    .groups.filter(({ tier }) => tier !== "later")
    .flatMap(({ members }) => members.map(({ member }) => member))
    .filter((member) => mayBeCalled(member, now))
    .map(({ id }) => id)
}

/** Takes one member after another, each at once handed to somebody else, until none is left. */
async function orderOfTheQueue(cast: Cast, now: Date) {
  const order: string[] = []
  for (
    let next = await nextFor(cast, cast.people.rep, now);
    next;
    next = await nextFor(cast, cast.people.rep, now)
  ) {
    order.push(next)
    const far = new Date(Date.now() + 99 * day)
    await owner
      .update(claims)
      .set({ accountId: cast.people.secretary.id, expiresAt: far })
      .where(and(eq(claims.ballotId, cast.ballot.id), eq(claims.memberId, next)))
  }
  return order
}

for (const [phase, days] of [
  ["preparing", -12],
  ["open", 0],
  ["last posting", 16],
] as const) {
  test(`the queue asks in the order of the list: ${phase}`, async ({ cast }) => {
    test.slow()
    const people = await fillOffice(cast, 90)
    const now = new Date(Date.now() + days * day)
    await happenAtRandom(cast, people, now)
    const order = await orderToldWithoutSql(cast, now)
    expect(order.length).toBeGreaterThan(20)
    expect(await orderOfTheQueue(cast, now)).toEqual(order)
  })
}
