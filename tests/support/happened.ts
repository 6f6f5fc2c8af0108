import { randomUUID } from "node:crypto"
import { contactAttempts, pledges, rollEvents } from "@/db/schema"
import type { Outcome } from "@/lib/contacts/terms"
import type { Evidence, Pledge } from "@/lib/pledges/terms"
import { owner } from "./cast"

type Member = { id: string; branchId: string; workplaceId: string }
type When = { by?: { id: string }; at?: Date }

const place = (ballot: { id: string }, member: Member, { by, at = new Date() }: When) => ({
  id: randomUUID(),
  ballotId: ballot.id,
  memberId: member.id,
  branchId: member.branchId,
  workplaceId: member.workplaceId,
  accountId: by?.id ?? null,
  madeAt: at,
  recordedAt: at,
})

/** A pledge as it stands in the history, whoever brought it. */
export async function pledged(
  ballot: { id: string },
  member: Member,
  pledge: Pledge,
  when: When & { evidence?: Evidence } = {},
) {
  const row = { ...place(ballot, member, when), pledge, evidence: when.evidence ?? "told_rep" }
  await owner.insert(pledges).values(row)
  return row
}

export async function attempted(
  ballot: { id: string },
  member: Member,
  outcome: Outcome,
  when: When & { by: { id: string }; followUpAt?: Date },
) {
  const { followUpAt } = when
  const row = { ...place(ballot, member, when), channel: "phone" as const, outcome, followUpAt }
  await owner.insert(contactAttempts).values(row)
  return row
}

export async function leftTheRoll(ballot: { id: string }, member: Member, by: { id: string }) {
  const { ballotId, memberId, branchId, workplaceId } = place(ballot, member, {})
  await owner.insert(rollEvents).values({
    ...{ ballotId, memberId, branchId, workplaceId, accountId: by.id },
    ...{ kind: "left", reason: "left_union", happenedOn: new Date().toISOString().slice(0, 10) },
  })
}
