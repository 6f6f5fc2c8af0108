import { createHash } from "node:crypto"
import { and, asc, eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballotQuestions, ballots, declarations } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import type { Typed } from "@/lib/forms/terms"
import { declare } from "@/lib/law/declare"
import type { UnitFigures } from "@/lib/law/figures"
import { NotFound, Problems, Refusal, Unconfirmed } from "@/lib/refusal"
import { keepDeclaration } from "./keep-declaration"
import { problemsByField } from "./problems-by-field"
import { type Ballot, declarationsOf, figuresOf } from "./queries"
import { readPasted } from "./read-pasted"
import { readRows } from "./read-rows"
import { rollDifferences } from "./roll-differences"
import { rulesOfBallot } from "./rules-of-ballot"
import { sayOutcome } from "./say-outcome"
import { unitsInForm } from "./units-in-form"

/** The figures themselves are fields named by `fieldNames`. */
export const DeclareResult = z
  .object({
    /** Made with the form: sending it again declares nothing more. */
    id: z.uuid(),
    ballotId: z.uuid(),
    correction: z.string().trim().max(500, "Keep it to 500 characters.").default(""),
    /** The mark of what was shown, once somebody has looked at it. */
    mark: z.string().default(""),
    pasted: z.string().max(200_000, "That is too much to read at once.").default(""),
    file: z.file().max(10_000_000, "This file is larger than 10 MB.").optional(),
  })
  .catchall(z.unknown())
export type DeclareResult = z.output<typeof DeclareResult>

/** Declares the scrutineer’s figures, once they add up and have been looked at. A correction is a newer declaration. */
export async function declareResult(tx: Tx, actor: Actor, input: DeclareResult, now: Date) {
  const { id, ballotId, correction } = input
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId)).for("update")
  if (!ballot) throw new NotFound()
  const done = { ballotId }
  const isOurs = and(eq(declarations.id, id), eq(declarations.ballotId, ballotId))
  const [same] = await tx.select({ id: declarations.id }).from(declarations).where(isOurs)
  if (same) return done
  mayBeDeclared(ballot, now)
  const [stands] = await declarationsOf(tx, ballotId)
  const before = stands && (await figuresOf(tx, stands.id))
  const { figures, checked, filled } = await check(tx, ballot, input)
  if (before && sameFigures(before, figures)) return done
  if (stands && !correction)
    throw new Problems({ correction: "Say why the figures before were wrong." }, filled)
  if (input.mark !== checked.mark) throw new Unconfirmed(checked, filled)
  await keepDeclaration(
    tx,
    { id, ballotId, correction: stands ? correction : null, accountId: actor.accountId, declaredAt: now },
    figures,
  )
  if (!ballot.declaredAt) await tx.update(ballots).set({ declaredAt: now }).where(eq(ballots.id, ballotId))
  const detail = { declarationId: id, correction: stands ? correction : null, figures }
  await recordAct(tx, actor, "result.declare", { ballotId, subjectId: ballotId, detail })
  return done
}

function mayBeDeclared({ closesAt }: Ballot, now: Date) {
  if (closesAt <= now) return
  const close = `${longDay(dayOf(closesAt))}, ${clockTime(closesAt)}`
  throw new Refusal(`Voting closes on ${close}. The result can be declared after that.`)
}

/** Reads the form, and says what it would declare or what is wrong with it. */
async function check(tx: Tx, ballot: Ballot, input: DeclareResult) {
  const units = await unitsInForm(tx, ballot)
  const questions = await questionsOf(tx, ballot.id)
  const { filled, read } = await pasted(input, ballot, units, questions.length)
  const ruled = await rulesOfBallot(tx, ballot)
  const typed: Typed = { ...textsOf(input), ...filled }
  const mayLeaveOut = ruled.rules.turnout_line.value === null
  const { figures, problems } = readRows(typed, units, questions, mayLeaveOut)
  if (Object.keys(problems).length > 0) throw new Problems(problems, filled)
  const declared = declare(ruled, figures)
  if ("problems" in declared) {
    const { "": general, ...byField } = problemsByField(declared.problems, questions)
    if (general) throw new Refusal(general)
    throw new Problems(byField, filled)
  }
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const said = declared.outcomes.map((one) => sayOutcome(one, names.get(one.unit) ?? "", ruled))
  const mark = createHash("sha256")
    .update(JSON.stringify([figures, said]))
    .digest("hex")
    .slice(0, 16)
  return {
    figures,
    filled,
    checked: { mark, units: said, differences: rollDifferences(figures, units), read },
  }
}

async function pasted(
  { pasted, file }: DeclareResult,
  { aggregation }: Ballot,
  units: Awaited<ReturnType<typeof unitsInForm>>,
  questions: number,
) {
  const isFile = file !== undefined && file.size > 0
  if (!isFile && pasted.trim() === "") return { filled: {}, read: 0 }
  const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
  const grouping = aggregation === "by_employer" ? "employer" : "workplace"
  const { filled, read } = await readPasted(bytes, { units, questions, grouping })
  return { filled: { ...filled, pasted: "" }, read }
}

async function questionsOf(tx: Tx, ballotId: string) {
  const rows = await tx
    .select({ wording: ballotQuestions.wording })
    .from(ballotQuestions)
    .where(eq(ballotQuestions.ballotId, ballotId))
    .orderBy(asc(ballotQuestions.position))
  if (rows.length === 0) throw new Refusal("Write the ballot’s questions first, under Edit the ballot.")
  return rows.map(({ wording }) => wording)
}

const textsOf = (input: DeclareResult): Typed =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  )

const sameFigures = (before: readonly UnitFigures[], now: readonly UnitFigures[]) =>
  before.length === now.length && keysOf(before) === keysOf(now)

const keysOf = (figures: readonly UnitFigures[]) =>
  figures
    .map(({ unit, entitled, cast, questions }) =>
      JSON.stringify([unit, entitled, cast, questions.map(({ yes, no, spoiled }) => [yes, no, spoiled])]),
    )
    .sort()
    .join()
