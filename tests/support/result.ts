import { randomUUID } from "node:crypto"
import { asc, eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballotQuestions, ballots, ballotUnits } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { addDays, dayOf } from "@/lib/dates"
import { DeclareResult, declareResult } from "@/lib/declarations/declare-result"
import { fieldNames } from "@/lib/declarations/field-names"
import { Unconfirmed } from "@/lib/refusal"
import { build, type Cast, owner } from "./cast"

export const strike = "Are you prepared to take part in strike action?"

const hour = 3_600_000

/** A ballot that closed an hour ago, with one question: the cast’s own, or one counted by workplace beside it. */
export async function closedBallot(cast: Cast, questions = [strike]) {
  await owner
    .update(ballots)
    .set({ closesAt: new Date(Date.now() - hour), lastSafePostingOn: addDays(dayOf(new Date()), -5) })
    .where(eq(ballots.id, cast.ballot.id))
  await ask(cast.ballot.id, questions)
  const [unit] = await unitsOf(cast.ballot.id)
  return { id: cast.ballot.id, unitId: unit?.id ?? "" }
}

export async function separateBallot(cast: Cast) {
  const { id } = await build.ballot(
    {
      name: `Separate ballot ${cast.run}`,
      kind: "statutory",
      aggregation: "by_workplace",
      opensAt: new Date(Date.now() - 240 * hour),
      closesAt: new Date(Date.now() - hour),
      lastSafePostingOn: addDays(dayOf(new Date()), -5),
    },
    [cast.employer.id],
    cast.people.organiser.id,
  )
  await ask(id, [strike])
  const units = await unitsOf(id)
  const unitOf = (place: { id: string }) =>
    units.find(({ workplaceId }) => workplaceId === place.id)?.id ?? ""
  return { id, unitOf }
}

const unitsOf = (ballotId: string) =>
  owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, ballotId)).orderBy(asc(ballotUnits.id))

export async function ask(ballotId: string, questions: string[]) {
  if (questions.length === 0) return
  await owner
    .insert(ballotQuestions)
    .values(questions.map((wording, at) => ({ ballotId, position: at + 1, wording })))
}

/** A form of figures as a browser sends it: of each unit entitled, cast, then yes, no and spoiled of each question. */
export function formOf(ballotId: string, figures: Record<string, (number | string)[]>, more: object = {}) {
  const fields = Object.entries(figures).flatMap(([unitId, papers]) =>
    fieldNames(unitId, (papers.length - 2) / 3).map((field, at) => [field, String(papers[at])]),
  )
  return DeclareResult.parse({ id: randomUUID(), ballotId, ...Object.fromEntries(fields), ...more })
}

/** Checks the form and declares what was checked, as pressing both buttons does. */
export async function checkAndDeclare(tx: Tx, actor: Actor, input: DeclareResult, now = new Date()) {
  const mark = await tx
    .transaction((nested) => declareResult(nested, actor, input, now))
    .then(
      () => "",
      (error: unknown) => {
        if (error instanceof Unconfirmed) return error.checked.mark
        throw error
      },
    )
  return declareResult(tx, actor, { ...input, mark }, now)
}
