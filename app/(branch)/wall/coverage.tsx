import { inFigures } from "@/components/in-figures"
import { wholePercent } from "@/lib/law/turnout"
import { coverageByEmployer, coverageByRep, type Coverage as Row } from "@/lib/wall/coverage"
import type { WallPlace } from "@/lib/wall/queries"

/** Who has been spoken to, by whose work it is and by employer. By name: more to do is no fault. */
export function Coverage({ places, isNarrowed }: { places: readonly WallPlace[]; isNarrowed: boolean }) {
  return (
    <div className="pair sect noprint">
      <section aria-labelledby="by-rep">
        <h2 className="sect-head" id="by-rep">
          Coverage by rep
        </h2>
        <Table of="Rep" rows={coverageByRep(places)} prefix="r" />
        <p className="small soft after-table">
          {isNarrowed ? "Those shown alone. " : null}Of the members each rep looks after, how many somebody
          has spoken to. Where two look after a workplace its members count for both.
        </p>
      </section>
      <section aria-labelledby="by-employer">
        <h2 className="sect-head" id="by-employer">
          Coverage by employer
        </h2>
        <Table of="Employer" rows={coverageByEmployer(places)} prefix="e" />
      </section>
    </div>
  )
}

function Table({ of, rows, prefix }: { of: string; rows: readonly Row[]; prefix: string }) {
  return (
    <table className="plain coverage">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">Members</th>
          <th scope="col">Spoken to</th>
          <th scope="col">Share</th>
          <th scope="col">Attempts</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, members, spokenTo, attempts }) => (
          <tr key={id} id={`${prefix}-${id}`}>
            <th scope="row">{name}</th>
            <td>{inFigures(members)}</td>
            <td>{inFigures(spokenTo)}</td>
            <td>{wholePercent(spokenTo, members)}%</td>
            <td>{inFigures(attempts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
