import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import type { VotingMethod } from "@/lib/law/terms"
import { type WallState, wallStates } from "@/lib/wall/terms"
import { WallMark } from "./wall-mark"

/** What each shape stands for. At the head of the chart, and of each page of it on paper. */
export function Key({ method, line }: { method: VotingMethod; line: Fraction | null }) {
  const { wall } = deskWordsOf(method)
  return (
    <ul className="marks-key small">
      {wallStates.map((state) => (
        <li key={state}>
          <WallMark of={state} />
          <MarkOnPaper of={state} /> {wall[state]}
        </li>
      ))}
      {line ? (
        <li>
          <i className="tick" /> {saidShare(line)} of the workplace
        </li>
      ) : null}
    </ul>
  )
}

/** A browser that repeats a table’s head on each page of paper repeats the pictures in it, and no drawing. */
function MarkOnPaper({ of }: { of: WallState }) {
  // biome-ignore lint/performance/noImgElement: a plain page has nothing that could make another of it
  return <img className="mark printonly" src={`/marks.svg?v=${process.env.TURNOUT_BUILD}#see-${of}`} alt="" />
}
