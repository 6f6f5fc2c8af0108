import { inFigures } from "@/components/in-figures"
import { clockTime, dayOf, saidDay, shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { countsRecorded, unitsToCount } from "@/lib/returns/queries"

type Props = {
  method: VotingMethod
  counts: Awaited<ReturnType<typeof countsRecorded>>
  units: Awaited<ReturnType<typeof unitsToCount>>
  now: Date
}

/** Every count there has been, newest first; one that was put right is struck through, not gone. */
export function Recorded({ method, counts, units, now }: Props) {
  if (counts.length === 0) return <p className="sect soft">No count from the scrutineer yet.</p>
  const isOne = units.length === 1
  const standing = new Set<string>()
  return (
    <section className="sect" aria-labelledby="recorded">
      <h2 id="recorded">Recorded so far</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">By the end of</th>
            {isOne ? null : <th scope="col">Counted in</th>}
            <th scope="col" className="num">
              {deskWordsOf(method).votes}
            </th>
            <th scope="col">Recorded</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ id, ballotUnitId, countedOn, cast, recordedAt, by }) => {
            const isCorrected = standing.has(`${ballotUnitId} ${countedOn}`)
            standing.add(`${ballotUnitId} ${countedOn}`)
            return (
              <tr key={id}>
                <th scope="row">{shortDay(countedOn)}</th>
                {isOne ? null : <td>{units.find((unit) => unit.id === ballotUnitId)?.name}</td>}
                <td className="num">
                  {isCorrected ? (
                    <>
                      <s>{inFigures(cast)}</s> <span className="soft">put right</span>
                    </>
                  ) : (
                    inFigures(cast)
                  )}
                </td>
                <td className="soft">
                  {by ?? "Somebody"}, {saidDay(dayOf(recordedAt), dayOf(now))}, {clockTime(recordedAt)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
