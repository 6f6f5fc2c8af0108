import { inFigures } from "@/components/in-figures"
import { clockTime, dayOf, shortDay } from "@/lib/dates"
import type { importsOf } from "@/lib/imports/queries"
import { isUnderWay } from "@/lib/imports/terms"

type Upload = Awaited<ReturnType<typeof importsOf>>[number]

/** Every file uploaded for this ballot, and what came of it. */
export function PastUploads({ ballotId, uploads }: { ballotId: string; uploads: Upload[] }) {
  return (
    <section className="sect" aria-labelledby="uploads">
      <h2 id="uploads">Files uploaded</h2>
      <ul className="take">
        {uploads.map((upload) => (
          <li key={upload.id}>
            <a href={`/ballots/${ballotId}/roll/${upload.id}`}>
              <span>{upload.fileName}</span>
              <small>
                {shortDay(dayOf(upload.createdAt))}, {clockTime(upload.createdAt)}, {upload.by}.{" "}
                {outcome(upload)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function outcome({ state, done }: Upload) {
  if (done)
    return `Loaded: ${inFigures(done.new)} new, ${inFigures(done.changed)} changed, ${inFigures(done.leaving)} taken off.`
  if (state === "failed") return "Could not be read."
  if (state === "cancelled") return "Cancelled."
  if (state === "discarded") return "Discarded."
  return isUnderWay(state) ? "Being read or loaded." : "Not loaded yet."
}
