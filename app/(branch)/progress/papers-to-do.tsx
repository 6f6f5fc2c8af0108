import type { Ballot } from "@/lib/ballots/current-ballot"
import type { BranchPapers } from "@/lib/replacements/queries"
import { ownPart, todoInWords } from "@/lib/replacements/todo-in-words"
import { allBranchesPapers } from "@/lib/replacements/together"
import { replacementWindow } from "@/lib/replacements/window"

type Props = { papers: BranchPapers[]; ballot: Ballot; branchId?: string; mayBatch: boolean; now: Date }

/** One line, while there is something to do about new papers. */
export function PapersToDo({ papers, ballot, branchId = "", mayBatch, now }: Props) {
  const todo =
    now < ballot.closesAt
      ? todoInWords(ownPart(allBranchesPapers(papers), mayBatch), replacementWindow(ballot), now)
      : []
  if (todo.length === 0) return null
  const asked = new URLSearchParams({ ballot: ballot.id, ...(branchId && { branch: branchId }) })
  return (
    <p className="sect papers-to-do">
      <a href={`/replacements?${asked}`}>Replacement papers</a>: {todo.join("; ")}.
    </p>
  )
}
