import { Figure } from "@/components/figure"
import { inFigures } from "@/components/in-figures"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import { percent } from "@/lib/law/percent"
import { wholePercent } from "@/lib/law/turnout"
import type { Report } from "@/lib/report/read-report"
import type { Reported } from "@/lib/report/reported-places"

type Props = { ballot: Ballot; branch?: string; total: Reported; report: Report }

/** What it came to: how many were reached, what they said, and what came back. */
export function CameTo({ ballot, branch, total, report }: Props) {
  const { entitled, spokenTo, posted, attempts, replacementsAsked, replacementsArrived } = total
  const { whole } = report
  const words = deskWordsOf(ballot.method)
  return (
    <section className="sect" aria-labelledby="came-to">
      <h2 id="came-to">What it came to</h2>
      <p className="lede">
        {branch ? ofBranch(ballot, branch, report) : ofWhole(whole, words)} {inFigures(posted)} of{" "}
        {inFigures(entitled)} members said they {words.hadDone}.
      </p>
      <dl className="figures report-figures">
        <Figure number={entitled} of="entitled" />
        <Figure number={`${wholePercent(spokenTo, entitled)}%`} of="spoken to, coverage" />
        <Figure number={posted} of={words.saidDone.toLowerCase()} />
        {whole && !branch ? <Figure number={whole.cast} of={words.came} /> : null}
      </dl>
      <p className="small soft after-table">
        {inFigures(spokenTo)} were spoken to at least once, in {inFigures(attempts)} tries.{" "}
        {replacementsAsked > 0
          ? `${inFigures(replacementsAsked)} asked for a new paper, and ${inFigures(replacementsArrived)} of those are known to have arrived.`
          : ballot.method === "post"
            ? "Nobody asked for a new paper."
            : null}
      </p>
    </section>
  )
}

function ofWhole(whole: Report["whole"], { came }: DeskWords) {
  if (!whole) return `How many ${came} is not known yet.`
  const share =
    whole.entitled > 0 ? `, ${percent(whole.cast, whole.entitled).toFixed(2)}% of those entitled` : ""
  return `${inFigures(whole.cast)} ${came}${whole.isDeclared ? share : " by the scrutineer’s last count"}.`
}

function ofBranch({ aggregation, method }: Ballot, branch: string, { units }: Report) {
  const { came, votes } = deskWordsOf(method)
  if (aggregation === "aggregated") {
    return `The scrutineer counts one ballot, so nobody knows how many ${came} from ${branch}.`
  }
  if (aggregation === "by_employer") {
    return `${votes} are counted by employer, so nobody knows how many there were from ${branch}.`
  }
  const known = units.flatMap(({ cast }) => cast ?? [])
  if (known.length < units.length || units.length === 0) return "Not every count is known yet."
  return `${inFigures(known.reduce((sum, cast) => sum + cast, 0))} ${came} from ${branch}.`
}
