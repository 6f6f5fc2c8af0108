import type { BranchPapers } from "@/lib/replacements/queries"
import { ownPart, todoInWords } from "@/lib/replacements/todo-in-words"
import type { ReplacementWindow } from "@/lib/replacements/window"
import { linkTo, type View } from "./view"

type Props = {
  branches: BranchPapers[]
  window: ReplacementWindow
  view: View
  isOne: boolean
  mayBatch: boolean
  now: Date
}

/** What waits for somebody, branch by branch. */
export function ToDo({ branches, window, view, isOne, mayBatch, now }: Props) {
  const waiting = branches
    .map((branch) => ({ ...branch, todo: todoInWords(ownPart(branch, mayBatch), window, now) }))
    .filter(({ todo }) => todo.length > 0)
  if (waiting.length === 0) return null
  return (
    <section className="sect" aria-labelledby="to-do">
      <h2 id="to-do">To do</h2>
      {isOne ? (
        <ul className="papers-to-do">
          {waiting.flatMap(({ todo }) => todo.map((words) => <li key={words}>{words}.</li>))}
        </ul>
      ) : (
        <ul className="take">
          {waiting.map(({ branchId, branch, todo }) => (
            <li key={branchId}>
              <a href={linkTo(view, { branch: branchId, show: undefined })}>
                <span>{branch}</span> <small>{todo.join("; ")}.</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
