import { and, eq, inArray, notInArray, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballotEmployers, employers, rollEntries, workplaces } from "@/db/schema"
import { Refusal } from "@/lib/refusal"
import type { BallotForm } from "./ballot-form"

/** Makes the ballot's employers exactly those ticked and those written in, unless that would leave part of its roll outside. */
export async function setEmployers(tx: Tx, ballotId: string, form: BallotForm) {
  const wanted = [...new Set([...form.employerIds, ...(await idsOfNames(tx, form.newEmployers))])]
  const outside = wanted.length > 0 ? notInArray(ballotEmployers.employerId, wanted) : sql`true`
  const removed = tx
    .select({ id: ballotEmployers.employerId })
    .from(ballotEmployers)
    .where(and(eq(ballotEmployers.ballotId, ballotId), outside))
  const [stuck] = await tx
    .select({ name: employers.name })
    .from(rollEntries)
    .innerJoin(workplaces, eq(workplaces.id, rollEntries.workplaceId))
    .innerJoin(employers, eq(employers.id, workplaces.employerId))
    .where(and(eq(rollEntries.ballotId, ballotId), inArray(employers.id, removed)))
    .limit(1)
  if (stuck) {
    throw new Refusal(`${stuck.name} has members on the roll, so it cannot be taken out.`, "employerIds")
  }
  await tx.delete(ballotEmployers).where(and(eq(ballotEmployers.ballotId, ballotId), outside))
  if (wanted.length === 0) return
  await tx
    .insert(ballotEmployers)
    .values(wanted.map((employerId) => ({ ballotId, employerId })))
    .onConflictDoNothing()
}

async function idsOfNames(tx: Tx, names: string[]) {
  if (names.length === 0) return []
  await tx
    .insert(employers)
    .values(names.map((name) => ({ name })))
    .onConflictDoNothing()
  const lowered = names.map((name) => name.toLowerCase())
  const rows = await tx
    .select({ id: employers.id })
    .from(employers)
    .where(inArray(sql`lower(${employers.name})`, lowered))
  return rows.map((row) => row.id)
}
