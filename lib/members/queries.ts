import { and, eq, isNull, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { members, rollEntries, workplaces } from "@/db/schema"
import type { PledgeState } from "@/lib/pledges/terms"
import type { Replacement } from "@/lib/replacements/stage-of"

const pledge = sql<PledgeState>`coalesce(${rollEntries.pledge}, 'not_asked')`

type Told = { askedAt: string; isConfirmed: boolean; sentAt: string | null; arrivedAt: string | null }

const moment = (told: string | null) => (told === null ? null : new Date(told))

/** The newest new paper asked for, if any. */
const replacement = sql<Replacement | null>`(
  select json_build_object('askedAt', p.made_at, 'isConfirmed', p.confirmed_at is not null,
    'sentAt', b.sent_at, 'arrivedAt', p.arrived_at)
  from replacements p left join replacement_batches b on b.id = p.batch_id
  where p.member_id = ${rollEntries.memberId} and p.ballot_id = ${rollEntries.ballotId} and p.withdrawn_at is null
  order by p.made_at desc limit 1)`.mapWith(
  ({ askedAt, isConfirmed, sentAt, arrivedAt }: Told): Replacement | null => ({
    ...{ askedAt: new Date(askedAt), isConfirmed, sentAt: moment(sentAt), arrivedAt: moment(arrivedAt) },
  }),
)

const listed = {
  id: members.id,
  firstName: members.firstName,
  lastName: members.lastName,
  phone: members.phone,
  email: members.email,
  phoneChangedAt: members.phoneChangedAt,
  workplaceId: workplaces.id,
  workplace: workplaces.name,
  lot: rollEntries.lot,
  pledge,
  pledgedAt: rollEntries.pledgedAt,
  attempts: rollEntries.attempts,
  conversations: rollEntries.conversations,
  lastAttemptAt: rollEntries.lastAttemptAt,
  lastOutcome: rollEntries.lastOutcome,
  followUpAt: rollEntries.followUpAt,
  askedNotToBeContactedAt: rollEntries.askedNotToBeContactedAt,
  replacement,
}

/** Everyone on the roll that the actor reaches, or those of one workplace; in no order: `callOrder` gives it. */
export function callList(tx: Tx, ballotId: string, workplaceId?: string) {
  return tx
    .select(listed)
    .from(rollEntries)
    .innerJoin(members, eq(members.id, rollEntries.memberId))
    .innerJoin(workplaces, eq(workplaces.id, rollEntries.workplaceId))
    .where(
      and(
        eq(rollEntries.ballotId, ballotId),
        isNull(rollEntries.leftOn),
        workplaceId ? eq(rollEntries.workplaceId, workplaceId) : undefined,
      ),
    )
}

export type ListedMember = Awaited<ReturnType<typeof callList>>[number]

/** What `followerOf` goes by, of everyone on the roll at one workplace. */
export function workplaceOrder(tx: Tx, ballotId: string, workplaceId: string) {
  const { lot, pledgedAt, conversations, lastAttemptAt, followUpAt, askedNotToBeContactedAt } = rollEntries
  const ordered = {
    lot,
    pledge,
    pledgedAt,
    conversations,
    lastAttemptAt,
    followUpAt,
    askedNotToBeContactedAt,
  }
  return tx
    .select({ id: rollEntries.memberId, ...ordered })
    .from(rollEntries)
    .where(
      and(
        eq(rollEntries.ballotId, ballotId),
        eq(rollEntries.workplaceId, workplaceId),
        isNull(rollEntries.leftOn),
      ),
    )
}

/** One member on the roll of a ballot, with how to reach them; undefined when there is none in reach. */
export async function memberOnRoll(tx: Tx, ballotId: string, memberId: string) {
  const [member] = await tx
    .select({ ...listed, leftOn: rollEntries.leftOn })
    .from(rollEntries)
    .innerJoin(members, eq(members.id, rollEntries.memberId))
    .innerJoin(workplaces, eq(workplaces.id, rollEntries.workplaceId))
    .where(and(eq(rollEntries.ballotId, ballotId), eq(rollEntries.memberId, memberId)))
  return member
}
