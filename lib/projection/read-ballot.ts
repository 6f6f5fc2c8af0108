import { z } from "zod"
import { dayNumber } from "./delivery-clock"
import type { GroupedBallot } from "./grouped-ballot"
import { learnable, pledgeGroups } from "./terms"

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day, YYYY-MM-DD")
  .refine(
    (text) => new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) ?? false,
    "is not a day of the calendar",
  )
const papers = z.int("must be a whole number").min(0, "must not be negative")
const share = z.number().min(0, "must be from 0 to 1").max(1, "must be from 0 to 1")

const belief = z.object({ mean: z.number(), sd: z.number().gt(0, "must be above 0") })

const unit = z.object({
  id: z.string().min(1, "must not be empty"),
  entitled: papers,
  previous: z.object({ entitled: papers, cast: papers }).nullable().default(null),
  pledges: z.array(z.object({ pledge: z.enum(pledgeGroups), day, members: papers })).default([]),
})

export const GroupedBallotInput = z.object({
  opensOn: day,
  closesOn: day,
  asOf: day,
  holidays: z.array(day).default([]),
  line: z.number().gt(0, "must be above 0").max(1, "must be at most 1").default(0.5),
  units: z.array(unit).min(1, "needs at least one unit"),
  counts: z.array(z.object({ unit: z.string().nullable(), day, cast: papers })).default([]),
  firstContacts: z.array(z.object({ unit: z.string(), day, members: papers, posted: papers })).default([]),
  curves: z
    .array(z.array(z.tuple([share, share])))
    .nullish()
    .transform((curves) => curves ?? undefined),
  beliefs: z
    .record(z.enum(learnable), belief)
    .nullish()
    .transform((beliefs) => beliefs ?? undefined),
})

/** A grouped ballot, or the first thing wrong with it, naming the field. */
export function readBallot(input: unknown): { ballot: GroupedBallot } | { problem: string } {
  const parsed = GroupedBallotInput.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { problem: `${fieldOf(issue?.path ?? [])}: ${issue?.message ?? "cannot be read"}` }
  }
  const problem = disagreement(parsed.data)
  return problem ? { problem } : { ballot: parsed.data }
}

function fieldOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "The ballot"
  return path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${String(key)}`))
    .join("")
}

/** What each field allows on its own, and all together do not. */
function disagreement(ballot: GroupedBallot): string | null {
  if (dayNumber(ballot.closesOn) <= dayNumber(ballot.opensOn)) return "closesOn: must be after opensOn"
  if (ballot.units.every((unit) => unit.entitled === 0)) return "units: nobody is entitled"
  const entitled = new Map<string, number>()
  for (const [i, unit] of ballot.units.entries()) {
    if (entitled.has(unit.id)) return `units[${i}].id: “${unit.id}” stands twice`
    entitled.set(unit.id, unit.entitled)
    if (unit.previous && unit.previous.cast > unit.previous.entitled)
      return `units[${i}].previous.cast: is more than were entitled`
    const known = unit.pledges.reduce((sum, cell) => sum + cell.members, 0)
    if (known > unit.entitled)
      return `units[${i}].pledges: ${known} members, but ${unit.entitled} are entitled`
    const late = unit.pledges.findIndex((cell) => cell.pledge !== "not_asked" && cell.day > ballot.asOf)
    if (late >= 0) return `units[${i}].pledges[${late}].day: is after asOf`
  }
  return countsDisagree(ballot, entitled) ?? firstContactsDisagree(ballot, entitled)
}

function countsDisagree(ballot: GroupedBallot, entitled: Map<string, number>): string | null {
  const all = [...entitled.values()].reduce((sum, n) => sum + n, 0)
  for (const [i, count] of ballot.counts.entries()) {
    const most = count.unit === null ? all : entitled.get(count.unit)
    if (most === undefined) return `counts[${i}].unit: no unit is called “${count.unit}”`
    if (count.cast > most) return `counts[${i}].cast: ${count.cast} papers, but ${most} are entitled`
    if (count.day > ballot.asOf) return `counts[${i}].day: is after asOf`
  }
  return null
}

function firstContactsDisagree(ballot: GroupedBallot, entitled: Map<string, number>): string | null {
  for (const [i, first] of ballot.firstContacts.entries()) {
    if (!entitled.has(first.unit)) return `firstContacts[${i}].unit: no unit is called “${first.unit}”`
    if (first.posted > first.members) return `firstContacts[${i}].posted: is more than the members spoken to`
    if (first.day > ballot.asOf) return `firstContacts[${i}].day: is after asOf`
  }
  return null
}
