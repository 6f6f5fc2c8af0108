import { inFigures } from "@/components/in-figures"
import { LineList } from "@/components/line-list"
import { isNeverTaken } from "@/lib/imports/guess-columns"
import type { Loading } from "@/lib/imports/listed"
import type { Upload } from "./columns-form"

type Props = { loading: Loading; upload: Upload; rows: Row[]; all: number; after: number }
type Row = { line: number; cells: string[]; why: string }

/** The rows that cannot be used, each with its line and the reason. */
export function RefusedRows(props: Props) {
  const { loading, upload, rows, all } = props
  if (all === 0) return null
  const shows = (at: number) => Boolean(upload.mapping[at]) && !isNeverTaken(upload.headings[at] ?? "")
  return (
    <section className="sect" aria-labelledby="refused">
      <h2 id="refused">{all === 1 ? "1 row cannot be used" : `${inFigures(all)} rows cannot be used`}</h2>
      <LineList
        label="Rows that cannot be used"
        lines={rows.map(({ line, cells, why }) => ({
          line,
          why,
          says: inShort(cells.filter((_, at) => shows(at))),
        }))}
      />
      <Pages {...props} />
      <form action="/api/exports/refused-rows" method="post" className="buttons">
        <input type="hidden" name="ballotId" value={loading.ballotId} />
        <input type="hidden" name="importId" value={loading.importId} />
        <button type="submit" className="button">
          Take them away as CSV
        </button>
      </form>
      <p className="small soft after-table">
        {all > rows.length ? "The CSV file has all of them. " : null}
        Put them right and upload them with the rest. They are not kept once the roll is loaded.
      </p>
    </section>
  )
}

const inShort = (cells: string[]) => cells.filter(Boolean).join(" · ").slice(0, 120)

/** The rows after those shown, and back to the first. */
function Pages({ loading, rows, all, after }: Props) {
  if (all <= rows.length) return null
  const here = `/ballots/${loading.ballotId}/roll/${loading.importId}`
  const last = rows.at(-1)?.line ?? 0
  return (
    <nav className="buttons" aria-label="Rows that cannot be used">
      {after > 0 ? <a href={`${here}#refused`}>The first rows</a> : null}
      {rows.length > 0 ? (
        <a href={`${here}?after=${last}#refused`}>Those after line {inFigures(last)}</a>
      ) : null}
    </nav>
  )
}
