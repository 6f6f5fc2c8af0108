import type { Ballot } from "@/lib/ballots/current-ballot"
import { shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import { between } from "../outlook/between"
import { FanChart, type SaidOfDay } from "../outlook/fan-chart"

type Props = { days: readonly SaidOfDay[]; ballot: Ballot; branch: string; line: Fraction | null }

/** Is it enough: what the branch was expected to bring, as said on each day, against what would reach the line here. */
export function BranchFan({ days, ballot, branch, line }: Props) {
  const last = days.at(-1)
  if (!last) return null
  const share = line ? `${saidShare(line)} of the branch` : undefined
  return (
    <section className="sect" aria-labelledby="expected">
      <h2 id="expected">What {branch} is expected to bring</h2>
      <p className="lede">
        Probably {between(last.quantiles, "0.1", "0.9")} {deskWordsOf(ballot.method).vote.many}
        {share ? `; ${last.castNeeded} is ${share}` : ""}.
      </p>
      <FanChart {...{ days, ballot, last }} counts={[]} line={share} />
      <details>
        <summary>The figures</summary>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Said on</th>
              <th scope="col">1 in 2</th>
              <th scope="col">4 in 5</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, quantiles }) => (
              <tr key={day}>
                <th scope="row">{shortDay(day)}</th>
                <td className="nb">{between(quantiles, "0.25", "0.75")}</td>
                <td className="nb">{between(quantiles, "0.1", "0.9")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="small soft after-table">
        A branch helps the ballot over the line; it neither passes nor fails by itself.
      </p>
    </section>
  )
}
