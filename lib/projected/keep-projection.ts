import { and, eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { projectedParts, projections } from "@/db/schema"
import type { Ballot } from "@/lib/ballots/current-ballot"
import type { Warning } from "@/lib/projection/terms"
import type { ProjectedBallot } from "./project-counted"

/** Keeps what is said now as the word of its day, and of each workplace. */
export async function keepProjection(
  tx: Tx,
  { id }: Pick<Ballot, "id">,
  projected: ProjectedBallot,
  now: Date,
): Promise<void> {
  await keepDay(tx, { id }, projected, now)
  await tx.execute(sql`delete from projected_workplaces where ballot_id = ${id}`)
  // As one value: a union has more workplaces than a statement may have parameters.
  await tx.execute(sql`insert into projected_workplaces
      (ballot_id, branch_id, workplace_id, mean, quantiles, chance, worth, warnings)
    select ${id}::uuid, "branchId", "workplaceId", mean, quantiles, chance, worth, warnings
    from jsonb_to_recordset(${JSON.stringify(workplacesOf(projected))}::jsonb) as said("branchId" uuid,
      "workplaceId" uuid, mean float, quantiles jsonb, chance float, worth float, warnings jsonb)`)
}

/** Keeps what is said of the whole and its parts as the word of its day; that of other days stays. */
export async function keepDay(
  tx: Tx,
  { id: ballotId }: Pick<Ballot, "id">,
  projected: ProjectedBallot,
  now: Date,
): Promise<void> {
  const { asOf: day, whole, conversations, restsOn, hasTooLittle } = projected
  const isHere = (unit: string | null) => projected.places.some(({ workplaceId }) => workplaceId === unit)
  const warnings = projected.warnings.filter((warning) => !isHere(unitOf(warning)))
  const said = { ...whole, madeAt: now, conversations, restsOn, warnings, hasTooLittle }
  await tx
    .insert(projections)
    .values({ ballotId, day, ...said })
    .onConflictDoUpdate({ target: [projections.ballotId, projections.day], set: said })
  await tx
    .delete(projectedParts)
    .where(and(eq(projectedParts.ballotId, ballotId), eq(projectedParts.day, day)))
  await tx.insert(projectedParts).values(projected.parts.map((part) => ({ ...part, ballotId, day })))
}

function workplacesOf({ places, units, warnings }: ProjectedBallot) {
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  return places.flatMap(({ workplaceId, branchId }) => {
    const unit = unitById.get(workplaceId)
    if (!unit) return []
    const { mean, quantiles, chance, worth } = unit
    const own = warnings.filter((warning) => unitOf(warning) === workplaceId)
    return [{ branchId, workplaceId, mean, quantiles, chance, worth, warnings: own }]
  })
}

const unitOf = (warning: Warning) => ("unit" in warning ? warning.unit : null)
