import type { Loading } from "@/lib/imports/listed"
import { Changes } from "./changes"
import { ColumnsForm, type Upload } from "./columns-form"
import { Found } from "./found"
import { LeftOut } from "./left-out"
import { LoadForm } from "./load-form"
import { NewNames } from "./new-names"
import { RefusedRows } from "./refused-rows"

type Props = {
  loading: Loading
  upload: Upload
  rows: { cells: string[] }[]
  refused: { line: number; cells: string[]; why: string }[]
  spoilt: Iterable<{ line: number; why: string; all: number }>
  after: number
  mayExport: boolean
}

/** A file that has been read: how, what is wrong with it, and what loading it would do. */
export function Staged({ loading, upload, rows, refused, spoilt, after, mayExport }: Props) {
  const { found, problem } = upload
  return (
    <>
      {problem ? (
        <p className="error roll-lede" role="alert">
          {problem}
        </p>
      ) : null}
      <ColumnsForm upload={upload} rows={wholeRows(rows, upload.headings.length)} />
      {found ? (
        <>
          <Found figures={found.figures} />
          <Changes {...{ loading, changes: found.changes, mayExport }} hadRoll={found.figures.onRoll > 0} />
          <RefusedRows {...{ loading, upload, after }} rows={refused} all={found.figures.refused} />
          <LeftOut rows={[...spoilt]} />
          <NewNames names={found.names} />
        </>
      ) : null}
      <LoadForm loading={loading} figures={found?.figures} late={found?.late ?? undefined} />
    </>
  )
}

/** Samples come from rows in which every cell is under its heading. */
function wholeRows(rows: { cells: string[] }[], width: number) {
  return rows.map(({ cells }) => cells).filter((cells) => cells.length === width)
}
