import { localOf } from "@/lib/dates"
import { Refusal } from "@/lib/refusal"
import type { BallotForm } from "./ballot-form"
import type { ballotToEdit } from "./queries"

/** Figures were declared to these questions and in these units. */
export function refuseOnceDeclared(
  before: NonNullable<Awaited<ReturnType<typeof ballotToEdit>>>,
  form: BallotForm,
) {
  if (before.aggregation !== form.aggregation)
    throw new Refusal("The result is declared, so how the votes are counted cannot change.", "aggregation")
  const at = Math.max(before.questions.length, form.questions.length)
  const changed = Array.from({ length: at }, (_, i) => i).find(
    (i) => before.questions[i] !== form.questions[i],
  )
  if (changed !== undefined)
    throw new Refusal("The result is declared, so the questions cannot change.", `question${changed + 1}`)
  for (const field of ["opensAt", "closesAt"] as const)
    if (localOf(before[field]) !== localOf(form[field]))
      throw new Refusal("The result is declared, so when voting opened and closed cannot change.", field)
  const covered = before.employers.map(({ id }) => id)
  const isSame = form.newEmployers.length === 0 && covered.every((id) => form.employerIds.includes(id))
  if (before.aggregation === "by_employer" && !(isSame && covered.length === form.employerIds.length))
    throw new Refusal("The result is declared, so its employers cannot change.", "employerIds")
}
