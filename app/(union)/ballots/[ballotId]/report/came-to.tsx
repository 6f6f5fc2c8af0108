import { Figure } from "@/components/figure"
import { inFigures } from "@/components/in-figures"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { percent } from "@/lib/law/percent"
import { wholePercent } from "@/lib/law/turnout"
import type { Report } from "@/lib/report/read-report"
import type { Reported } from "@/lib/report/reported-places"

type Props = { ballot: Ballot; branch?: string; total: Reported; report: Report }

/** What it came to: how many were reached, what they said, and what came back. */
export function CameTo({ ballot, branch, total, report }: Props) {
  const { entitled, spokenTo, posted, attempts, replacementsAsked, replacementsArrived } = total
  const { whole } = report
  return (
    <section className="sect" aria-labelledby="came-to">
      <h2 id="came-to">What it came to</h2>
      <p className="lede">
        {branch ? ofBranch(ballot, branch, report) : ofWhole(whole)} {inFigures(posted)} of{" "}
        {inFigures(entitled)} members said they had posted theirs.
      </p>
      <dl className="figures report-figures">
        <Figure number={entitled} of="entitled" />
        <Figure number={`${wholePercent(spokenTo, entitled)}%`} of="spoken to, coverage" />
        <Figure number={posted} of="said posted" />
        {whole && !branch ? <Figure number={whole.cast} of="papers came back" /> : null}
      </dl>
      <p className="small soft after-table">
        {inFigures(spokenTo)} were spoken to at least once, in {inFigures(attempts)} tries.{" "}
        {replacementsAsked > 0
          ? `${inFigures(replacementsAsked)} asked for a new paper, and ${inFigures(replacementsArrived)} of those are known to have arrived.`
          : "Nobody asked for a new paper."}
      </p>
    </section>
  )
}

function ofWhole(whole: Report["whole"]) {
  if (!whole) return "How many papers came back is not known yet."
  const share =
    whole.entitled > 0 ? `, ${percent(whole.cast, whole.entitled).toFixed(2)}% of those entitled` : ""
  return `${inFigures(whole.cast)} papers came back${whole.isDeclared ? share : " by the scrutineer’s last count"}.`
}

function ofBranch({ aggregation }: Ballot, branch: string, { units }: Report) {
  if (aggregation === "aggregated") {
    return `The scrutineer counts one ballot, so nobody knows how many papers came back from ${branch}.`
  }
  if (aggregation === "by_employer") {
    return `Papers are counted by employer, so nobody knows how many came back from ${branch}.`
  }
  const known = units.flatMap(({ cast }) => cast ?? [])
  if (known.length < units.length || units.length === 0) return "Not every count is known yet."
  return `${inFigures(known.reduce((sum, cast) => sum + cast, 0))} papers came back from ${branch}.`
}
