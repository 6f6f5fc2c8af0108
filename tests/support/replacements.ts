import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { withReach } from "@/db"
import { accounts, ballots, replacementAddresses, replacements } from "@/db/schema"
import { AskReplacement, askReplacement } from "@/lib/replacements/ask-replacement"
import { makeBatch } from "@/lib/replacements/make-batch"
import { sendBatch } from "@/lib/replacements/send-batch"
import { actorFor, type Cast, owner } from "./cast"

type Member = { id: string }
type Asking = { by?: { id: string }; isRight?: boolean; replacementId?: string; now?: Date }

/** Asks for a new paper through the real door: the rep of the cast, unless somebody else does. Gives its id. */
export async function ask({ ballot, people }: Cast, member: Member, asking: Asking = {}) {
  const { by = people.rep, isRight, replacementId = randomUUID(), now = new Date() } = asking
  const actor = await actorFor(by)
  const sent = { replacementId, ballotId: ballot.id, memberId: member.id }
  const input = AskReplacement.parse(isRight ? { ...sent, isAddressRight: "on" } : sent)
  await withReach(actor, (tx) => askReplacement(tx, actor, input, now))
  return replacementId
}

/** The new papers there are of a member, oldest first. */
export function papersOf({ ballot }: Cast, member: Member) {
  const own = and(eq(replacements.ballotId, ballot.id), eq(replacements.memberId, member.id))
  return owner.select().from(replacements).where(own).orderBy(replacements.recordedAt)
}

export async function keptAddress(replacementId: string) {
  const isIts = eq(replacementAddresses.replacementId, replacementId)
  return (await owner.select().from(replacementAddresses).where(isIts))[0]?.address
}

/** Gives somebody of the cast the right to see addresses. */
export async function letSeeAddresses(account: { id: string }) {
  await owner.update(accounts).set({ addressesGrantedAt: new Date() }).where(eq(accounts.id, account.id))
}

export async function setWindow({ ballot }: Cast, replacementsOpenOn: string, replacementsCloseOn: string) {
  await owner
    .update(ballots)
    .set({ replacementsOpenOn, replacementsCloseOn })
    .where(eq(ballots.id, ballot.id))
}

/** Puts everybody who is ready in a batch, as the organiser, and marks it as sent. */
export async function sendAll({ ballot, people }: Cast, now = new Date()) {
  await letSeeAddresses(people.organiser)
  const actor = await actorFor(people.organiser)
  const batchId = randomUUID()
  await withReach(actor, async (tx) => {
    await makeBatch(tx, actor, { batchId, ballotId: ballot.id }, now)
    await sendBatch(tx, actor, { batchId }, now)
  })
  return batchId
}
