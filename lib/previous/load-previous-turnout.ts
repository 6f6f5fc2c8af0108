import { createHash } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, previousTurnouts } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import { type Matched, matchNames } from "./match-names"
import { knownThings } from "./queries"
import { type RefusedLine, readTurnouts } from "./read-turnouts"
import { type Grouping, groupings, largestFile } from "./terms"

export const LoadPreviousTurnout = z.object({
  ballotId: z.uuid(),
  fromBallot: z
    .string()
    .trim()
    .min(1, "Give the name of the ballot these figures are from.")
    .max(120, "Keep the name to 120 characters."),
  /** Empty: what the headings say. */
  grouping: z
    .enum(["", ...groupings])
    .default("")
    .transform((chosen) => chosen || null),
  /** The mark of the refused lines that may be left out, as they were shown. */
  leaveOut: z.string().optional(),
  file: z
    .file({ error: "Choose the file." })
    .min(1, "Choose the file. An empty one cannot be loaded.")
    .max(largestFile * 1_000_000, `This file is larger than ${largestFile} MB. Keep one row for each name.`),
})
export type LoadPreviousTurnout = z.output<typeof LoadPreviousTurnout>

/** Puts last ballot's turnout in place of what the ballot had. The same figures again change nothing. */
export async function loadPreviousTurnout(tx: Tx, actor: Actor, input: LoadPreviousTurnout, now: Date) {
  const { ballotId, fromBallot } = input
  // Held, so that of two loads at once the later replaces the earlier.
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId)).for("update")
  if (!ballot) throw new NotFound()
  const { grouping, matched, refused } = await readAndMatch(tx, input)
  if (refused.length > 0) mayBeLeftOut(refused, matched.length, input.leaveOut)
  const done = { ballotId, loaded: matched.length, leftOut: refused.length }
  const rows = matched.map((row) => rowOf(row, grouping))
  const before = await tx.select().from(previousTurnouts).where(eq(previousTurnouts.ballotId, ballotId))
  const stands = before.map((row) => keyOf(row, row.fromBallot))
  const isSame = sameKeys(
    stands,
    rows.map((row) => keyOf(row, fromBallot)),
  )
  if (isSame) return done
  await tx.delete(previousTurnouts).where(eq(previousTurnouts.ballotId, ballotId))
  await insert(tx, { ballotId, fromBallot, accountId: actor.accountId, recordedAt: now }, rows)
  const detail = { fromBallot, grouping, loaded: rows.length, before: before.length, leftOut: refused.length }
  await recordAct(tx, actor, "previous.load", { ballotId, subjectId: ballotId, detail })
  return done
}

async function readAndMatch(tx: Tx, { file, grouping: chosen }: LoadPreviousTurnout) {
  const { grouping, rows, refused } = await readTurnouts(new Uint8Array(await file.arrayBuffer()), chosen)
  const found = grouping
    ? matchNames(rows, await knownThings(tx, grouping), grouping)
    : { matched: rows.map((row) => ({ ...row, id: null })), refused: [] }
  const all = [...refused, ...found.refused].sort((one, other) => one.line - other.line)
  return { grouping, matched: found.matched, refused: all }
}

const mostShown = 200

/** Nothing is loaded in silence without its refused lines: the very ones shown must have been ticked. */
function mayBeLeftOut(refused: readonly RefusedLine[], usable: number, leaveOut: string | undefined) {
  const mark = createHash("sha256").update(JSON.stringify(refused)).digest("hex").slice(0, 16)
  if (usable > 0 && leaveOut === mark) return
  const all = refused.length
  throw new Refusal(
    `${all === 1 ? "1 row" : `${all.toLocaleString("en-GB")} rows`} cannot be used, so nothing was loaded.`,
    undefined,
    { lines: refused.slice(0, mostShown), all, usable, mark },
  )
}

type Row = Pick<
  typeof previousTurnouts.$inferSelect,
  "workplaceId" | "employerId" | "branchId" | "entitled" | "cast" | "isWorkedOut"
>

function rowOf({ id, entitled, cast, isWorkedOut }: Matched, grouping: Grouping | null): Row {
  const idIf = (kind: Grouping) => (grouping === kind ? id : null)
  const place = { workplaceId: idIf("workplace"), employerId: idIf("employer"), branchId: idIf("branch") }
  return { ...place, entitled, cast, isWorkedOut }
}

const keyOf = ({ workplaceId, employerId, branchId, entitled, cast, isWorkedOut }: Row, fromBallot: string) =>
  JSON.stringify([fromBallot, workplaceId, employerId, branchId, entitled, cast, isWorkedOut])

function sameKeys(some: string[], others: string[]) {
  const there = new Set(some)
  return some.length === others.length && others.every((key) => there.has(key))
}

type About = { ballotId: string; fromBallot: string; accountId: string; recordedAt: Date }

async function insert(tx: Tx, { ballotId, fromBallot, accountId, recordedAt }: About, rows: Row[]) {
  await tx.execute(sql`insert into previous_turnouts (ballot_id, from_ballot, account_id, recorded_at,
      workplace_id, employer_id, branch_id, entitled, "cast", is_worked_out)
    select ${ballotId}, ${fromBallot}, ${accountId}, ${recordedAt.toISOString()}::timestamptz, r.*
    from json_to_recordset(${JSON.stringify(rows)}) as r("workplaceId" uuid, "employerId" uuid, "branchId" uuid,
      entitled int, "cast" int, "isWorkedOut" boolean)`)
}
