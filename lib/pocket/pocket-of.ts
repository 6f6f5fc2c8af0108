import type { Tx } from "@/db"
import { standInsOf } from "@/lib/accounts/reach-queries"
import { standingInOf } from "@/lib/accounts/standing-in"
import type { Actor } from "@/lib/accounts/terms"
import { noteListSeen } from "@/lib/audit/note-seen"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { overtakings } from "@/lib/contacts/overtaking-queries"
import { phoneInWords } from "@/lib/members/phone"
import { callList, type ListedMember } from "@/lib/members/queries"
import type { Replacement } from "@/lib/replacements/stage-of"
import { replacementWindow } from "@/lib/replacements/window"
import { unionName } from "@/lib/union-name"
import type { Kept, KeptPaper, Pocket } from "./pocket"

/** What this actor's phone may keep now; undefined when there is nobody to ask. */
export async function pocketOf(tx: Tx, actor: Actor, now: Date): Promise<Pocket | undefined> {
  const ballot = await currentBallot(tx, now)
  if (!ballot || phaseOf(ballot, now) === "closed") return undefined
  const [members, lent] = await Promise.all([callList(tx, ballot.id), standInsOf(tx, actor.accountId, now)])
  if (members.length === 0) return undefined
  const [overtaken] = await Promise.all([
    overtakings(tx, ballot.id, now),
    noteListSeen(tx, actor, ballot.id, members.length),
  ])
  const { id, name, method, opensAt, closesAt, lastSafePostingOn } = ballot
  return {
    accountId: actor.accountId,
    role: actor.role,
    union: unionName(),
    listedAt: now.toISOString(),
    ballot: {
      id,
      ...{ name, method },
      lastSafePostingOn,
      ...replacementWindow(ballot),
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    },
    workplaces: Object.fromEntries(members.map(({ workplaceId, workplace }) => [workplaceId, workplace])),
    members: members.sort((a, b) => a.lot - b.lot).map(keptOf),
    overtaken,
    ...(lent.length > 0 && { standingIn: standingInOf(lent) }),
  }
}

/** Who asked not to be contacted has no number on any phone. */
function keptOf(member: ListedMember): Kept {
  const { workplace: _name, lot: _lot, conversations, replacement, ...rest } = member
  const mayReach = member.askedNotToBeContactedAt === null
  return {
    ...rest,
    phone: mayReach ? member.phone : null,
    dial: mayReach && member.phone ? phoneInWords(member.phone) : null,
    email: mayReach ? member.email : null,
    isSpokenTo: conversations > 0,
    pledgedAt: iso(member.pledgedAt),
    lastAttemptAt: iso(member.lastAttemptAt),
    phoneChangedAt: member.lastOutcome === "wrong_number" ? iso(member.phoneChangedAt) : null,
    followUpAt: iso(member.followUpAt),
    askedNotToBeContactedAt: iso(member.askedNotToBeContactedAt),
    ...(replacement && { replacement: keptPaper(replacement) }),
  }
}

function keptPaper({ askedAt, isConfirmed, sentAt, arrivedAt }: Replacement): KeptPaper {
  return { askedAt: askedAt.toISOString(), isConfirmed, sentAt: iso(sentAt), arrivedAt: iso(arrivedAt) }
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null
