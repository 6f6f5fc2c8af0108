import { inFigures } from "@/components/in-figures"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { BranchReadiness, inAll } from "@/lib/readiness/queries"
import { type Gap, gapCloses, gaps } from "@/lib/readiness/terms"
import { linkTo } from "./view"

type Counts = ReturnType<typeof inAll>
type Props = {
  ballotId: string
  branch?: BranchReadiness
  counts: Counts
  isOne: boolean
  method: VotingMethod
}

/** Each thing that is missing, how many want it, what would close it, and the way to the list. */
export function Missing({ ballotId, branch, counts, isOne, method }: Props) {
  const words = deskWordsOf(method)
  const open = gaps.filter((gap) => counts[gap] > 0)
  return (
    <section className="sect" aria-labelledby="missing">
      <h2 id="missing">{branch ? `To find in ${branch.name}` : "To find"}</h2>
      {open.length === 0 ? (
        <p>Nothing: everybody on the roll can be written to, placed and reached.</p>
      ) : (
        <ul className="take">
          {open.map((gap) => (
            <li key={gap}>
              <a href={linkTo(ballotId, gap, { branch: branch?.id, page: 1 })}>
                <span>
                  {words.gap[gap]}: {inFigures(counts[gap])}
                </span>
                <small>
                  {more(gap, counts)}
                  {gapCloses[gap]}
                </small>
              </a>
            </li>
          ))}
        </ul>
      )}
      {branch && !isOne ? (
        <p className="after-table">
          <a href={linkTo(ballotId, undefined, { page: 1 })}>All branches together</a>
        </p>
      ) : null}
    </section>
  )
}

function more(gap: Gap, { address, withoutAddress, workplaces }: Counts) {
  if (gap === "rep") return `Of ${inFigures(workplaces)} workplaces. `
  if (gap !== "address") return null
  const unknown = address - withoutAddress
  if (unknown === 0) return null
  const none = withoutAddress > 0 ? `${inFigures(withoutAddress)} have none. ` : ""
  return `${none}Of ${inFigures(unknown)} the export has not said. `
}
