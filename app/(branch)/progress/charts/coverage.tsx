import { inFigures } from "@/components/in-figures"
import { wholePercent } from "@/lib/law/turnout"
import { arrange } from "@/lib/roll/arrange"
import type { Tally } from "@/lib/roll/tally"
import type { PlaceProgress } from "@/lib/workplaces/progress-queries"
import { BarTable } from "./bar-table"

/** Where nobody has been yet: each workplace by how many have not been reached, and how many of it have been. */
export function Coverage({ places, whole }: { places: PlaceProgress[]; whole: Tally }) {
  if (places.length === 0) return null
  const most = arrange(places, "not-asked")
  const [first] = most
  const unreached =
    first && first.notAsked > 0
      ? ` Most of those nobody has reached are at ${first.name}: ${first.notAsked}.`
      : ""
  return (
    <section className="sect" aria-labelledby="coverage">
      <h2 id="coverage">Where we have talked</h2>
      <p className="lede">
        {inFigures(whole.spokenTo)} of {inFigures(whole.entitled)} have been spoken to.{unreached}
      </p>
      <BarTable
        caption="Members spoken to, by workplace"
        heads={["Spoken to", "Not reached"]}
        rows={most.map(({ id, name, spokenTo, entitled, notAsked }) => ({
          ...{ id, name },
          bar: (
            <rect width={`${(100 * spokenTo) / Math.max(1, entitled)}%`} height="100%" className="f-fact" />
          ),
          cells: [
            `${inFigures(spokenTo)} of ${inFigures(entitled)}, ${wholePercent(spokenTo, entitled)}%`,
            inFigures(notAsked),
          ],
        }))}
      />
    </section>
  )
}
