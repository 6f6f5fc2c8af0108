import type { Phase } from "@/lib/ballots/terms"
import { dayOf } from "@/lib/dates"
import type { PledgeState } from "@/lib/pledges/terms"
import { type Asked, type Reason, reasonFor, type Situation } from "./call-reason"

export const tiers = ["follow_up", "not_asked", "not_arrived", "will_post", "undecided", "later"] as const
export type Tier = (typeof tiers)[number]

/** Why a member is on no call list. */
export type Resting = "posted" | "wont_vote" | "rather_not_say" | "asked_not"

export type Placed<Member> = { member: Member; reason: Reason }
export type CallOrder<Member> = {
  groups: { tier: Tier; members: Placed<Member>[] }[]
  resting: { why: Resting; members: Member[] }[]
}

/** What the order goes by. */
export type Ordered = Pick<
  Asked,
  | "lot"
  | "pledge"
  | "pledgedAt"
  | "conversations"
  | "lastAttemptAt"
  | "followUpAt"
  | "askedNotToBeContactedAt"
>

/**
 * The order in which to ask: promises that are due, those nobody has asked, papers that have not come, papers not yet
 * posted, the undecided, then promises for another day. Equals stand in the order of their lot, drawn once per ballot,
 * which knows no name: it is fair, and it lets the worth of a conversation be measured afterwards.
 */
export function callOrder<Member extends Asked>(
  members: readonly Member[],
  situation: Situation,
): CallOrder<Member> {
  const { asking, resting } = inGroups(members, situation)
  return {
    groups: asking.map(({ tier, members }) => ({
      tier,
      members: members.map((member) => ({ member, reason: reasonFor(member, tier, situation) })),
    })),
    resting,
  }
}

/** Whom the list would ask after this one; the head of it when this one is on no list. */
export function followerOf<Member extends Ordered & { id: string }>(
  memberId: string,
  members: readonly Member[],
  situation: Situation,
): string | undefined {
  const ids = inGroups(members, situation)
    .asking.filter(({ tier }) => tier !== "later")
    .flatMap(({ members }) => members.map(({ id }) => id))
  const following = ids[ids.indexOf(memberId) + 1]
  return following === memberId ? undefined : following
}

function inGroups<Member extends Ordered>(members: readonly Member[], situation: Situation) {
  const asking = new Map<Tier, Member[]>(tiers.map((tier) => [tier, []]))
  const resting = new Map<Resting, Member[]>(restingOrder.map((why) => [why, []]))
  for (const member of members) {
    const why = restingFor(member, situation.phase)
    if (why) resting.get(why)?.push(member)
    else asking.get(tierOf(member, situation))?.push(member)
  }
  return {
    asking: [...asking]
      .filter(([, group]) => group.length > 0)
      .map(([tier, group]) => ({ tier, members: inOrder(group, tier, situation) })),
    resting: [...resting].filter(([, group]) => group.length > 0).map(([why, members]) => ({ why, members })),
  }
}

const restingOrder: readonly Resting[] = ["posted", "rather_not_say", "wont_vote", "asked_not"]

/** Why this member is asked no more; undefined while they may be asked. */
export function restingFor(
  member: Pick<Asked, "pledge" | "askedNotToBeContactedAt">,
  phase: Phase,
): Resting | undefined {
  if (member.askedNotToBeContactedAt) return "asked_not"
  const { pledge } = member
  if (pledge === "wont_vote" || pledge === "rather_not_say") return pledge
  return pledge === "posted" && phase !== "preparing" ? "posted" : undefined
}

function tierOf(member: Ordered, { now }: Situation): Tier {
  if (member.followUpAt) return member.followUpAt <= now ? "follow_up" : "later"
  const byPledge: Partial<Record<PledgeState, Tier>> = {
    not_arrived: "not_arrived",
    will_post: "will_post",
    undecided: "undecided",
  }
  return byPledge[member.pledge] ?? (member.conversations > 0 ? "undecided" : "not_asked")
}

function inOrder<Member extends Ordered>(group: Member[], tier: Tier, situation: Situation) {
  return group
    .map((member) => ({ member, rank: rankIn(member, tier, situation) }))
    .sort((a, b) => a.rank - b.rank || a.member.lot - b.member.lot)
    .map(({ member }) => member)
}

/** Within a tier: the promise due first; those tried today last; the longest wait first. Smaller is sooner. */
function rankIn(member: Ordered, tier: Tier, { now }: Situation): number {
  if (tier === "follow_up" || tier === "later") return member.followUpAt?.getTime() ?? 0
  const isTriedToday = member.lastAttemptAt !== null && dayOf(member.lastAttemptAt) === dayOf(now)
  if (isTriedToday) return Number.MAX_SAFE_INTEGER
  return tier === "will_post" && member.pledgedAt ? Date.parse(dayOf(member.pledgedAt)) : 0
}
