import type { StandingIn } from "@/lib/accounts/standing-in"
import type { Role } from "@/lib/accounts/terms"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import type { Overtaking } from "@/lib/contacts/overtaking-queries"
import type { Outcome } from "@/lib/contacts/terms"
import type { ListedMember } from "@/lib/members/queries"
import type { PledgeState } from "@/lib/pledges/terms"

/** All that a phone keeps of one member; times as ISO 8601. Nothing else about anybody is stored on it. */
export type Kept = {
  id: string
  firstName: string
  lastName: string
  workplaceId: string
  phone: string | null
  /** The number as people read it. */
  dial: string | null
  email: string | null
  pledge: PledgeState
  pledgedAt: string | null
  /** Tries, and whether any was a conversation. */
  attempts: number
  isSpokenTo: boolean
  lastAttemptAt: string | null
  lastOutcome: Outcome | null
  phoneChangedAt: string | null
  followUpAt: string | null
  askedNotToBeContactedAt: string | null
  /** Left out for nearly everyone, who has asked for no new paper. */
  replacement?: KeptPaper
}

/** How far a new paper has come, and when: nothing of where it goes, or why it is needed. */
export type KeptPaper = {
  askedAt: string
  isConfirmed: boolean
  sentAt: string | null
  arrivedAt: string | null
}

/** A rep's list as their phone keeps it: members in the order of their lot. */
export type Pocket = {
  accountId: string
  role: Role
  union: string
  /** When the server listed it, on the server's clock. */
  listedAt: string
  ballot: { [Key in keyof BallotInView]: BallotInView[Key] extends Date ? string : BallotInView[Key] }
  workplaces: Record<string, string>
  members: Kept[]
  overtaken: Overtaking[]
  /** Whose members are lent; left out by nearly everyone. */
  standingIn?: StandingIn[]
}

export type PocketMember = ListedMember & { dial: string | null; leftOn: null }

/** The ballot and the members of a pocket, as pages take them. */
export function unpacked({ ballot, members, workplaces }: Pocket) {
  return {
    ballot: { ...ballot, opensAt: new Date(ballot.opensAt), closesAt: new Date(ballot.closesAt) },
    members: members.map(
      ({ isSpokenTo, replacement, ...kept }, position): PocketMember => ({
        ...kept,
        workplace: workplaces[kept.workplaceId] ?? "",
        lot: position,
        conversations: isSpokenTo ? 1 : 0,
        pledgedAt: moment(kept.pledgedAt),
        lastAttemptAt: moment(kept.lastAttemptAt),
        phoneChangedAt: moment(kept.phoneChangedAt),
        followUpAt: moment(kept.followUpAt),
        askedNotToBeContactedAt: moment(kept.askedNotToBeContactedAt),
        replacement: replacement ? unpackedPaper(replacement) : null,
        leftOn: null,
      }),
    ),
  }
}

function unpackedPaper({ askedAt, isConfirmed, sentAt, arrivedAt }: KeptPaper) {
  return { askedAt: new Date(askedAt), isConfirmed, sentAt: moment(sentAt), arrivedAt: moment(arrivedAt) }
}

const moment = (iso: string | null) => (iso === null ? null : new Date(iso))
