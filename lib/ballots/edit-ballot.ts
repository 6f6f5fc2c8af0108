import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots, pledges, returnCounts } from "@/db/schema"
import { violates } from "@/db/violates"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import { type BallotForm, rowOf } from "./ballot-form"
import { layOutUnits } from "./lay-out-units"
import { ballotToEdit } from "./queries"
import { refuseOnceDeclared } from "./refuse-once-declared"
import { setEmployers } from "./set-employers"
import { setQuestions } from "./set-questions"
import { timetableProblem } from "./timetable-problem"

/** Puts a ballot right. What has been recorded under it stays true: its counting cannot change under pledges. */
export async function editBallot(tx: Tx, actor: Actor, form: BallotForm) {
  const problem = timetableProblem(form)
  if (problem) throw new Refusal(problem.message, problem.field)
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, form.id)).for("update")
  if (!ballot) throw new NotFound()
  const before = await ballotToEdit(tx, form.id)
  if (ballot.aggregation !== form.aggregation) await refuseOncePledged(tx, form.id)
  if (before?.declaredAt) refuseOnceDeclared(before, form)
  await saveRow(tx, form)
  await setEmployers(tx, form.id, form)
  await setQuestions(tx, form.id, form.questions)
  await layOutUnits(tx, form.id, form.aggregation)
  const after = await ballotToEdit(tx, form.id)
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    await recordAct(tx, actor, "ballot.edit", {
      ...{ ballotId: form.id, subjectId: form.id },
      detail: { before: asKept(before), after: asKept(after) },
    })
  }
  return { id: form.id }
}

async function refuseOncePledged(tx: Tx, ballotId: string) {
  const [pledged] = await tx
    .select({ id: pledges.id })
    .from(pledges)
    .where(eq(pledges.ballotId, ballotId))
    .limit(1)
  const [counted] = await tx
    .select({ id: returnCounts.id })
    .from(returnCounts)
    .where(eq(returnCounts.ballotId, ballotId))
    .limit(1)
  if (pledged || counted) {
    throw new Refusal(
      "Members have already been asked, so how the votes are counted cannot change.",
      "aggregation",
    )
  }
}

async function saveRow(tx: Tx, form: BallotForm) {
  try {
    await tx.update(ballots).set(rowOf(form)).where(eq(ballots.id, form.id))
  } catch (error) {
    if (!violates(error, "ballots_name")) throw error
    throw new Refusal("Another ballot has this name. Choose one that tells them apart.", "name")
  }
}

/** What the history of a ballot keeps of it: not the key of its calendar, which opens a door. */
function asKept(ballot: Awaited<ReturnType<typeof ballotToEdit>>) {
  return ballot && { ...ballot, calendarKey: undefined }
}
