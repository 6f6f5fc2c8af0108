import { Figure } from "@/components/figure"
import { Form } from "@/components/form"
import { inFigures } from "@/components/in-figures"
import type { Progress } from "@/lib/imports/progress"
import type { ImportState } from "@/lib/imports/terms"
import { cancel } from "../actions"
import { AskAgain } from "./ask-again"
import type { Upload } from "./columns-form"

type Props = { upload: Upload; progress: Progress; now: Date }

/** How far the work on a file is, while it goes on. */
export function UnderWay({ upload, progress, now }: Props) {
  const { said, value, max } = barOf(upload, progress)
  const isLoading = upload.state === "merging"
  const isStopping = progress.cancelAskedAt !== null
  return (
    <section className="roll-lede under-way" aria-label="How far it is">
      <p>
        <label htmlFor="how-far">{isStopping ? "Cancelling" : said}</label>
      </p>
      <progress id="how-far" value={value} max={max} />
      <dl className="figures roll-figures">
        <Figure number={progress.rowsRead} of="rows read" />
        <Figure number={progress.rowsChecked} of="checked" />
        <Figure number={progress.rowsStaged} of="ready to compare" />
        <Figure number={progress.rowsMerged} of="written" />
      </dl>
      <p className="basis">
        {isLoading
          ? "Nothing changes on the roll until the last row is written: then all of it does at once."
          : "You can leave this page and come back. Nothing changes on the roll until you say so."}
      </p>
      {isLeftAlone(upload, progress, now) ? <LeftAlone /> : null}
      <div className="buttons">
        {isStopping ? null : (
          <Form action={cancel} label="Cancel">
            <input type="hidden" name="ballotId" value={upload.ballotId} />
            <input type="hidden" name="importId" value={upload.id} />
            <button type="submit" className="button">
              {isLoading ? "Cancel the load" : "Cancel"}
            </button>
          </Form>
        )}
        <noscript>
          <a className="button" href={`/ballots/${upload.ballotId}/roll/${upload.id}`}>
            See how far it is
          </a>
        </noscript>
      </div>
      <AskAgain />
    </section>
  )
}

/** No value: how long it takes cannot be told, and the bar does not pretend to. */
function barOf({ state }: Upload, progress: Progress): { said: string; value?: number; max?: number } {
  const { bytes, bytesRead, rowsRead, rowsChecked, rowsMerged, rowsToMerge } = progress
  if (state === "uploaded") return { said: "Waiting to be read", value: 0, max: 1 }
  if (state === "reading")
    return {
      said: `Reading and checking: ${share(bytesRead, bytes)} of the file`,
      value: bytesRead,
      max: bytes,
    }
  if (state === "checking")
    return {
      said: `Checking again: ${inFigures(rowsChecked)} of ${inFigures(rowsRead)} rows`,
      value: rowsChecked,
      max: rowsRead,
    }
  if (state === "merging" && rowsToMerge > 0)
    return {
      said: `Loading: ${inFigures(rowsMerged)} of ${inFigures(rowsToMerge)} rows that are news`,
      value: rowsMerged,
      max: rowsToMerge,
    }
  return { said: `Comparing ${inFigures(rowsRead)} rows with what is known` }
}

const share = (part: number, whole: number) => `${Math.floor((part * 100) / Math.max(whole, 1))}%`

/** After how long without a step it looks as if nobody were at it; a comparison and a load take their time. */
const patience: Partial<Record<ImportState, number>> = { uploaded: 20_000, reading: 60_000, checking: 60_000 }

function isLeftAlone({ state }: Upload, { movedAt }: Progress, now: Date) {
  return now.getTime() - movedAt.getTime() > (patience[state] ?? Number.POSITIVE_INFINITY)
}

function LeftAlone() {
  return (
    <p className="error" role="status">
      Nothing has happened to it for a while. The process that does the jobs is perhaps not running: npm start
      starts it beside the website. Once it runs, this goes on by itself.
    </p>
  )
}
