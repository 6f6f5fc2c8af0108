import { readAnswer } from "@/lib/contacts/answer"
import { followUpAt } from "@/lib/contacts/follow-up-time"
import type { PocketEntry } from "./entry"
import type { PocketMember } from "./pocket"

const conversations = ["spoke", "call_back", "asked_not_to_be_contacted"]

/** A phone's list as it will be once its own entries have landed, those taken back left out. */
export function withEntries(
  members: readonly PocketMember[],
  entries: readonly PocketEntry[],
): PocketMember[] {
  const takenBack = new Set(
    entries.flatMap(({ does }) => (does.verb === "undoEntry" ? [does.input.entryId] : [])),
  )
  const standing = entries.filter(({ id }) => !takenBack.has(id))
  const byMember = new Map<string | null, PocketEntry[]>()
  for (const entry of standing) byMember.set(entry.memberId, [...(byMember.get(entry.memberId) ?? []), entry])
  return members.map((member) => (byMember.get(member.id) ?? []).reduce(afterEntry, member))
}

function afterEntry(member: PocketMember, { does, madeAt }: PocketEntry): PocketMember {
  if (does.verb === "correctPhone")
    return { ...member, phone: does.input.phone, dial: does.input.phone, phoneChangedAt: madeAt }
  if (does.verb === "askReplacement") return afterAsking(member, does.input.isAddressRight === "on", madeAt)
  if (does.verb === "noteArrival" && member.replacement)
    return { ...member, replacement: { ...member.replacement, arrivedAt: madeAt } }
  if (does.verb === "withdrawReplacement") return { ...member, replacement: null }
  if (does.verb !== "logContact") return member
  const { answer, way } = does.input
  const { pledge, outcome, followUp } = readAnswer(answer)
  const isPledgeNewer = pledge && (!member.pledgedAt || member.pledgedAt <= madeAt)
  const pledged = isPledgeNewer ? { ...member, pledge, pledgedAt: madeAt } : member
  if (way === "heard" || !outcome || (member.lastAttemptAt && member.lastAttemptAt > madeAt)) return pledged
  return {
    ...pledged,
    attempts: member.attempts + 1,
    conversations: member.conversations + (conversations.includes(outcome) ? 1 : 0),
    lastAttemptAt: madeAt,
    lastOutcome: outcome,
    followUpAt: followUp ? followUpAt(followUp, madeAt) : null,
    askedNotToBeContactedAt:
      outcome === "asked_not_to_be_contacted" ? madeAt : member.askedNotToBeContactedAt,
  }
}

/** One new paper is under way at most: asked for again, its address may be confirmed. */
function afterAsking(member: PocketMember, isRight: boolean, madeAt: Date): PocketMember {
  const before = member.replacement
  const replacement =
    before && !before.arrivedAt
      ? { ...before, isConfirmed: before.isConfirmed || isRight }
      : { askedAt: madeAt, isConfirmed: isRight, sentAt: null, arrivedAt: null }
  return { ...member, replacement }
}
