import type { BallotUnit, GroupedBallot, ReturnCount } from "@/lib/projection/grouped-ballot"
import type { PledgeGroup } from "@/lib/projection/terms"

type Asked = Partial<Record<PledgeGroup, number>>

export function unitOf(
  id: string,
  entitled: number,
  cast: number | null,
  asked: Asked = {},
  day = "2026-10-14",
): BallotUnit {
  const previous = cast === null ? null : { entitled, cast }
  const groups: PledgeGroup[] = ["spoke_no_pledge", "undecided", "will_post", "posted", "not_arrived", "wont"]
  const pledges = groups.flatMap((pledge) => (asked[pledge] ? [{ pledge, day, members: asked[pledge] }] : []))
  return { id, entitled, previous, pledges }
}

/** Four weeks in October, six workplaces, ten days in; a third of the members asked. */
export function exampleBallot(changed: Partial<GroupedBallot> = {}): GroupedBallot {
  const sizes = [40, 75, 120, 200, 320, 500]
  const units = sizes.map((entitled, i) =>
    unitOf(`w${i}`, entitled, Math.round(entitled * (0.42 + 0.03 * i)), {
      posted: Math.round(entitled * 0.12),
      will_post: Math.round(entitled * 0.12),
      undecided: Math.round(entitled * 0.06),
      wont: Math.round(entitled * 0.02),
    }),
  )
  return {
    opensOn: "2026-10-05",
    closesOn: "2026-11-02",
    asOf: "2026-10-16",
    holidays: [],
    line: 0.5,
    units,
    counts: [],
    firstContacts: units.map((unit) => ({
      unit: unit.id,
      day: "2026-10-14",
      members: Math.round(unit.entitled * 0.32),
      posted: Math.round(unit.entitled * 0.12),
    })),
    ...changed,
  }
}

export const total = (cast: number, day = "2026-10-16"): ReturnCount => ({ unit: null, day, cast })
