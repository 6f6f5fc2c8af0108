import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { WaitingButton } from "@/components/waiting-button"
import { dayOf, shortDay } from "@/lib/dates"
import { isHomeAddress, isNeverTaken } from "@/lib/imports/guess-columns"
import { mappingProblem } from "@/lib/imports/mapping"
import type { importOf } from "@/lib/imports/queries"
import { map } from "../actions"
import { ColumnChoice } from "./column-choice"

export type Upload = NonNullable<Awaited<ReturnType<typeof importOf>>>

/** What each of the file's columns is taken for, with samples of what is in it, to be put right. */
export function ColumnsForm({ upload, rows }: { upload: Upload; rows: string[][] }) {
  const { id, ballotId, headings, mapping, columnsAsOn } = upload
  const problem = mappingProblem(mapping)
  const taken = mapping.filter((column) => column !== null).length
  return (
    <section className="sect" aria-labelledby="columns">
      <h2 id="columns">How the columns are read</h2>
      {problem ? <p className="error">{problem}</p> : null}
      <details open>
        <summary>
          {taken} of {headings.length} columns taken
          {columnsAsOn ? `, as last time, ${shortDay(dayOf(columnsAsOn))}` : null}
        </summary>
        <Form action={map} className="columns-read" label="How the columns are read">
          <input type="hidden" name="ballotId" value={ballotId} />
          <input type="hidden" name="importId" value={id} />
          <ul>
            {headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading, and none ever moves
              <li key={at}>
                <span className="about" id={`about-${at}`}>
                  <strong>{heading}</strong>
                  <small className="soft">
                    {isHomeAddress(heading)
                      ? "Not shown, and not kept: only whether there is one"
                      : isNeverTaken(heading)
                        ? "Not shown, and not kept"
                        : samplesOf(rows, at)}
                  </small>
                </span>
                {isNeverTaken(heading) && !isHomeAddress(heading) ? (
                  <span className="never soft">
                    Never taken
                    <input type="hidden" name="column" value="" />
                  </span>
                ) : (
                  <ColumnChoice
                    at={at}
                    describedBy={`about-${at}`}
                    value={mapping[at] ?? ""}
                    isHomeAddress={isHomeAddress(heading)}
                  />
                )}
              </li>
            ))}
          </ul>
          <div className="for-everybody">
            <Field
              name="branch"
              label="One branch for everybody"
              hint="For rows that name none."
              value={upload.branch ?? ""}
            />
            <Field
              name="employer"
              label="One employer for everybody"
              hint="For rows that name none."
              value={upload.employer ?? ""}
            />
          </div>
          <WaitingButton label="Check again" waiting="Checking" />
        </Form>
      </details>
    </section>
  )
}

function samplesOf(rows: string[][], at: number) {
  const cells = rows.map((cells) => cells[at]?.replace(/\s+/g, " ").trim() ?? "").filter(Boolean)
  const samples = [...new Set(cells)]
    .slice(0, 3)
    .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell))
  return samples.join(" · ") || "Empty in the first rows"
}
