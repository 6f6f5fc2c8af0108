import type { SheetLine } from "@/lib/canvass/read-sheet-lines"
import { refusedLines, refusedLineWhy } from "@/lib/canvass/terms"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"

type Props = { saved: string; not: string[]; lines: SheetLine[]; method: VotingMethod }

/** What was logged just now, and each line that was not, with the reason. */
export function AfterTyping({ saved, not, lines, method }: Props) {
  const whys = { ...refusedLineWhy, early: deskWordsOf(method).tooEarly }
  const refused = not.flatMap((each) => {
    const [at, code] = each.split(".")
    const line = lines.find(({ line }) => `${line}` === at)
    const why = refusedLines.find((term) => term === code)
    return why ? [{ at, name: line?.name, why: whys[why] }] : []
  })
  return (
    <div role="status" className="after-typing">
      <p>
        <strong>{saved === "1" ? "1 line is logged." : `${Number(saved) || 0} lines are logged.`}</strong>{" "}
        <a href="/exports/sheets">Type another sheet in</a>
      </p>
      {refused.length > 0 ? (
        <>
          <p className="error">Not logged:</p>
          <ul>
            {refused.map(({ at, name, why }) => (
              <li key={at}>
                Line {at}
                {name ? `, ${name}` : ""}: {why}.
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
