import type { PledgeState } from "@/lib/pledges/terms"
import type { Stage } from "./terms"

/** A member’s newest new paper, as far as it has come. */
export type Replacement = {
  askedAt: Date
  isConfirmed: boolean
  /** When its batch went to the scrutineer. */
  sentAt: Date | null
  arrivedAt: Date | null
}

type Known = { replacement?: Replacement | null; pledge: PledgeState; pledgedAt: Date | null }

/**
 * How far it has come, by what was said since as well: whoever will post, or has, once it was sent has a paper; whoever
 * has posted before it was sent found the first one, and needs none. Undefined when there is none to speak of.
 */
export function stageOf({ replacement, pledge, pledgedAt }: Known): Stage | undefined {
  if (!replacement) return undefined
  const { askedAt, isConfirmed, sentAt, arrivedAt } = replacement
  if (arrivedAt) return "arrived"
  const saidSince = (moment: Date) => pledgedAt !== null && pledgedAt > moment
  if (sentAt) {
    const hasOne = pledge === "posted" || pledge === "will_post"
    return hasOne && saidSince(sentAt) ? "arrived" : "sent"
  }
  if (pledge === "posted" && saidSince(askedAt)) return undefined
  return isConfirmed ? "confirmed" : "asked"
}

/** Whether one is on its way: asked for, and not come. */
export function isUnderWay(known: Known): boolean {
  const stage = stageOf(known)
  return stage !== undefined && stage !== "arrived"
}

/** Whether this member may need a new paper now: theirs has not come, or may be lost. */
export function mayNeedOne(known: Known): boolean {
  const { pledge, pledgedAt, replacement } = known
  if (isUnderWay(known)) return false
  const came = replacement?.arrivedAt
  if (pledge === "not_arrived") return !came || (pledgedAt !== null && pledgedAt > came)
  return pledge === "will_post"
}
