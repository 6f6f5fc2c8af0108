import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { Refusal } from "@/lib/refusal"
import { type BallotForm, rowOf } from "./ballot-form"
import { layOutUnits } from "./lay-out-units"
import { setEmployers } from "./set-employers"
import { setQuestions } from "./set-questions"
import { timetableProblem } from "./timetable-problem"

/** Sets a ballot up: its timetable, questions, employers and the units its votes are counted in. */
export async function createBallot(tx: Tx, actor: Actor, form: BallotForm, now: Date) {
  const problem = timetableProblem(form)
  if (problem) throw new Refusal(problem.message, problem.field)
  const { id, name, kind, aggregation } = form
  const [created] = await tx
    .insert(ballots)
    .values({ ...rowOf(form), createdBy: actor.accountId, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: ballots.id })
  if (!created) return alreadyThere(tx, id)
  await setEmployers(tx, id, form)
  await setQuestions(tx, id, form.questions)
  await layOutUnits(tx, id, aggregation)
  await recordAct(tx, actor, "ballot.create", { ballotId: id, subjectId: id, detail: { name, kind } })
  return { id }
}

/** The same form sent again is the same ballot; another one has the name. */
async function alreadyThere(tx: Tx, id: string) {
  const [same] = await tx.select({ id: ballots.id }).from(ballots).where(eq(ballots.id, id))
  if (!same) throw new Refusal("Another ballot has this name. Choose one that tells them apart.", "name")
  return same
}
