import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import { wallStateLabel, wallStates } from "@/lib/wall/terms"
import { WallMark } from "./wall-mark"

/** What each shape stands for. At the head of the chart, and of each page of it on paper. */
export function Key({ line }: { line: Fraction | null }) {
  return (
    <ul className="marks-key small">
      {wallStates.map((state) => (
        <li key={state}>
          <WallMark of={state} /> {wallStateLabel[state]}
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
