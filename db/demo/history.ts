import { randomUUID } from "node:crypto"
import { builder } from "../builder"
import type { OwnerDatabase } from "../owner"
import { audit, contactAttempts, notes, pledges, undoings } from "../schema"
import type { Dice } from "./dice"
import type { Told } from "./telling"

type Door = Pick<OwnerDatabase, "insert" | "execute">

/** Writes down what was told: attempts, pledges, undoings and notes, each with the audit row it would have left. */
export async function addHistory(db: Door, dice: Dice, ballotId: string, told: Told[], now: Date) {
  const pages: Pages = { attempts: [], pledges: [], undoings: [], notes: [], audit: [] }
  for (const one of told) write(pages, dice, ballotId, one, now)
  const { addRows } = builder(db)
  await addRows(contactAttempts, pages.attempts)
  await addRows(pledges, pages.pledges)
  await addRows(undoings, pages.undoings)
  await addRows(notes, pages.notes)
  pages.audit.sort((one, other) => one.at.getTime() - other.at.getTime())
  await addRows(audit, pages.audit)
}

type Pages = {
  attempts: (typeof contactAttempts.$inferInsert)[]
  pledges: (typeof pledges.$inferInsert)[]
  undoings: (typeof undoings.$inferInsert)[]
  notes: (typeof notes.$inferInsert)[]
  audit: (typeof audit.$inferInsert & { at: Date })[]
}

function write(pages: Pages, dice: Dice, ballotId: string, told: Told, now: Date) {
  const { member, accountId, said, note } = told
  const { id: memberId, branchId, workplaceId } = member
  const about = { ballotId, memberId, branchId, workplaceId, accountId }
  const acted = { accountId, branchId, ballotId, subjectId: memberId, people: 1 }
  for (const { at, way, outcome, pledge, followUpAt, slip } of said) {
    const entry = {
      ...about,
      id: randomUUID(),
      madeAt: at,
      recordedAt: arrival(dice, at, now),
    }
    if (way !== "heard" && outcome) pages.attempts.push({ ...entry, channel: way, outcome, followUpAt })
    if (pledge)
      pages.pledges.push({ ...entry, pledge, evidence: way === "heard" ? "rep_belief" : "told_rep" })
    pages.audit.push({
      ...acted,
      at: entry.recordedAt,
      act: "contact.log",
      detail: { way, answer: pledge ?? outcome },
    })
    if (!slip) continue
    const madeAt = new Date(at.getTime() + 6_000)
    pages.undoings.push({ ...entry, id: randomUUID(), madeAt, recordedAt: madeAt, entryId: entry.id })
    pages.audit.push({ ...acted, at: madeAt, act: "contact.undo", detail: {} })
  }
  const last = said.at(-1)
  if (!note || !last) return
  pages.notes.push({ ...about, id: randomUUID(), madeAt: last.at, recordedAt: last.at, wording: note })
  pages.audit.push({ ...acted, at: last.at, act: "note.keep", detail: {} })
}

/** Most entries arrive at once; some wait on a phone with no signal. */
function arrival(dice: Dice, at: Date, now: Date) {
  const later = dice.chance(0.05) ? dice.between(600, 9_000) : dice.between(0.2, 2)
  return new Date(Math.min(at.getTime() + later * 1000, now.getTime()))
}
