import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { type NewEntry, saveEntries } from "@/lib/contacts/save-entries"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { placesInReach } from "@/lib/roll/places-in-reach"
import { membersNow } from "./members-now"
import { type CanvassSheet, holdersIn, sheetById } from "./queries"
import { readMarks } from "./read-marks"
import { readUsedAt } from "./read-used-at"
import { canvassWays, type RefusedLine } from "./terms"
import { lineEntries, typedLines } from "./typed-lines"
import { whyNot } from "./why-not"

export const EnterCanvass = z
  .object({
    sheetId: z.uuid(),
    usedAt: z.string().transform(readUsedAt),
    way: z.enum(canvassWays, { error: "Say how they were asked." }),
    /** Who went round with it, when it was not whoever types it in. */
    heldBy: z.uuid().or(z.literal("")).default(""),
  })
  .catchall(z.unknown())
  .transform(readMarks)
export type EnterCanvass = z.output<typeof EnterCanvass>

/** Types a canvass sheet back in: an entry for each line that has a mark, made when the sheet was used. */
export async function enterCanvass(tx: Tx, actor: Actor, input: EnterCanvass, now: Date) {
  const sheet = await sheetById(tx, input.sheetId)
  if (!sheet) throw new NotFound()
  checkTime(sheet, input.usedAt, now)
  const { heldBy } = input
  if (heldBy && !(await holdersIn(tx, sheet.branchId)).some(({ id }) => id === heldBy))
    throw new Refusal("Choose somebody of that branch.", "heldBy")
  if (input.marks.length === 0) throw new Refusal("Type a number beside at least one name.")
  // One at a time for one sheet: what the second types then finds the first’s lines there.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sheet.id}, 0))`)
  const { entries, refused } = await sort(tx, sheet, input)
  const saved =
    entries.length > 0 ? await saveEntries(tx, actor, entries, input.way, input.usedAt) : new Set()
  if (saved.size > 0) {
    const { ballotId, branchId, number } = sheet
    const detail = { number, way: input.way, usedAt: input.usedAt, heldBy: heldBy || actor.accountId }
    await recordAct(tx, actor, "canvass.enter", {
      ...{ ballotId, branchId, subjectId: sheet.id, people: saved.size, detail },
    })
  }
  return { number: sheet.number, saved: saved.size, refused }
}

function checkTime({ printedAt }: CanvassSheet, usedAt: Date, now: Date) {
  if (usedAt > now) throw new Refusal("That is still to come. Say when the sheet was used.", "usedAt")
  if (usedAt.getTime() < Math.floor(printedAt.getTime() / 60_000) * 60_000) {
    const printed = `${longDay(dayOf(printedAt))} at ${clockTime(printedAt)}`
    throw new Refusal(`The sheet was printed on ${printed}, so it was used after that.`, "usedAt")
  }
}

/** Which lines can be logged, and why each of the others cannot. */
async function sort(tx: Tx, sheet: CanvassSheet, { marks, usedAt }: EnterCanvass) {
  const entryIds = await lineEntries(sheet)
  const before = await typedLines(tx, sheet)
  const printedIds = marks.flatMap(({ line }) => sheet.memberIds[line - 1] ?? [])
  const now = await membersNow(tx, printedIds)
  const places = new Map(
    (await placesInReach(tx, sheet.ballotId, [...now.values()])).map((place) => [place.memberId, place]),
  )
  const entries: NewEntry[] = []
  const refused: { line: number; why: RefusedLine }[] = []
  for (const { line, answer } of marks) {
    const place = places.get(now.get(sheet.memberIds[line - 1] ?? "") ?? "")
    const why = before.has(line) ? "typed" : whyNot(place, answer, usedAt)
    const entryId = entryIds[line - 1]
    if (why || !place || !entryId) refused.push({ line, why: why ?? "gone" })
    else entries.push({ entryId, place, answer })
  }
  return { entries, refused }
}
