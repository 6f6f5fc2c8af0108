import type { Day } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { Marked } from "@/lib/wall/mark-queries"
import { sayMark } from "@/lib/wall/say-mark"
import { WallMark } from "./wall-mark"

type Props = { marks: readonly Marked[]; today: Day; method: VotingMethod }

/** The members of one workplace by name. On screen alone: a list on paper is taken away, which is a right of its own. */
export function Names({ marks, today, method }: Props) {
  const words = deskWordsOf(method)
  return (
    <section className="sect noprint" aria-labelledby="names">
      <h2 id="names">By name</h2>
      <ul className="named">
        {marks.map((mark) => (
          <li key={mark.id} id={`n-${mark.id}`}>
            <WallMark of={mark.state} />{" "}
            <span>
              <a href={`/members/${mark.id}`}>{mark.name}</a>{" "}
              <small className="soft">{sayMark(mark, today, words)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
