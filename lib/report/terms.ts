import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"

/** The columns of the report’s table of workplaces, in order. No name, no number and no rep stands in it. */
export function columnsOf(method: VotingMethod): string[] {
  const { pledge, saysDone } = deskWordsOf(method)
  const said = [saysDone.one, pledge.will_post, pledge.not_arrived, "Undecided", "Not asked", "Left alone"]
  const columns = [...before, ...said, ...after]
  return method === "post" ? [...columns, ...ofNewPapers] : columns
}

const before = ["Branch", "Workplace", "Employer", "Entitled", "Spoken to"]
const after = ["Spoken to but not said", "Contact attempts", "First contact", "Last contact"]
const ofNewPapers = ["New papers asked for", "New papers arrived"]
