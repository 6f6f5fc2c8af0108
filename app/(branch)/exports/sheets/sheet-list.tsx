import type { newestSheets } from "@/lib/canvass/queries"
import { dayOf, shortDay } from "@/lib/dates"

type Props = { sheets: Awaited<ReturnType<typeof newestSheets>>; isUnion: boolean }

/** The newest sheets of a ballot, and how much of each has been typed in. */
export function SheetList({ sheets, isUnion }: Props) {
  return (
    <section className="sect" aria-labelledby="sheets">
      <h2 id="sheets">Sheets printed</h2>
      {sheets.length === 0 ? (
        <p className="empty">None yet for this ballot.</p>
      ) : (
        <ul className="folk sheets-printed">
          {sheets.map((sheet) => (
            <li key={sheet.id}>
              <span>
                <a href={`/exports/sheets/${sheet.number}`}>Sheet {sheet.number}</a>
              </span>
              <span>
                {sheet.workplace}
                {isUnion ? <small className="soft">{sheet.branch}</small> : null}
              </span>
              <span>
                {sheet.typedIn === 0
                  ? `${sheet.memberIds.length} lines, none typed in yet`
                  : `${sheet.typedIn} of ${sheet.memberIds.length} lines typed in`}
              </span>
              <small className="soft">
                {shortDay(dayOf(sheet.printedAt))}, {sheet.printedBy}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
