import type { Phase } from "@/lib/ballots/terms"

/** The phases of a ballot in which members are called. */
export const calledPhases = ["preparing", "open", "last_posting"] as const satisfies readonly Phase[]
export type CalledPhase = (typeof calledPhases)[number]

/** How long a member is one caller's, from taking them. */
export const claimMinutes = 10

/** How long a member is left in peace after an attempt by anyone, and after one that was only a message. */
export const coolDownHours = 20
export const messageCoolDownHours = 3

/** Why a member is not to be called now, in the order in which the reasons are given. */
export const waitings = [
  "called_lately",
  "no_number",
  "asked_not",
  "with_another",
  "settled",
  "promised",
] as const
export type Waiting = (typeof waitings)[number]

type Said = { one: string; many: string }

/** All but the settled, whose words go by how members vote. */
export const waitingLabel: Record<Exclude<Waiting, "settled">, Said> = {
  called_lately: { one: "called too recently", many: "called too recently" },
  no_number: { one: "has no number, or a wrong one", many: "have no number, or a wrong one" },
  asked_not: { one: "asked not to be contacted", many: "asked not to be contacted" },
  with_another: { one: "with another caller", many: "with another caller" },
  promised: { one: "promised for later", many: "promised for later" },
}
