"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { Choice } from "./choice"
import { useRefusedLines } from "./form"
import { inFigures } from "./in-figures"
import { LineList } from "./line-list"

/** In a `Form` with a file: which of its lines cannot be used and why, and a tick to do without them. */
export function RefusedLines() {
  const refused = useRefusedLines()
  if (!refused) return null
  const { lines, all, usable, mark } = refused
  return (
    <>
      <LineList label="Rows that cannot be used" lines={lines} all={all} />
      {usable > 0 ? (
        <Choice
          several
          name="leaveOut"
          legend="Put them right in the file, or do without them"
          hint="Either way, choose the file again below: browsers do not keep it."
          options={[
            {
              value: mark,
              label: `Load the other ${usable === 1 ? "row" : `${inFigures(usable)} rows`} without ${all === 1 ? "this one" : `these ${inFigures(all)}`}`,
            },
          ]}
        />
      ) : (
        <p>No row can be used. Put them right in the file, and choose it again below.</p>
      )}
    </>
  )
}
