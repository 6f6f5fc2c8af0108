import { BigBar } from "@/components/big-bar"
import { Figure } from "@/components/figure"
import { inFigures } from "@/components/in-figures"
import type { BranchProgress, UnitProgress } from "@/lib/ballots/progress-queries"
import type { Aggregation } from "@/lib/ballots/terms"
import { longDay, shortDay } from "@/lib/dates"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import { line as papersToReach, votesNeeded, wholePercent } from "@/lib/law/turnout"
import { together } from "@/lib/roll/tally"

type Props = {
  ballot: { aggregation: Aggregation }
  /** The share of those entitled who must vote; null where the rules draw no line. */
  line: Fraction | null
  branches: BranchProgress[]
  units: UnitProgress[]
}

/** Where the whole ballot stands: what the scrutineer has counted, and what members say. */
export function Standing({ ballot, line, branches, units }: Props) {
  const whole = together(branches)
  const { entitled, posted, willPost, notAsked, notArrived, spokenTo } = whole
  const isOne = ballot.aggregation === "aggregated"
  const count = isOne ? (units[0]?.returnCount ?? undefined) : undefined
  const counted = count && { cast: count.cast, on: shortDay(count.countedOn) }
  const drawn = line && {
    papers: papersToReach(entitled, line),
    words: `${inFigures(papersToReach(entitled, line))} ${isOne ? "is" : "would be"} ${saidShare(line)}${isOne ? "" : " of all"}`,
  }
  return (
    <section className="answer-sect" aria-labelledby="standing">
      <BigBar {...{ entitled, posted, willPost, counted }} line={drawn ?? undefined} />
      <div className="standing">
        <h2 className="odds" id="standing">
          {inFigures(posted)} of {inFigures(entitled)} say they have posted
        </h2>
        <p className="lede">
          {line === null
            ? soFar(entitled, count)
            : isOne
              ? needed(entitled, line, count)
              : `Each of the ${units.length} counts has a line of its own, below.`}
        </p>
        <dl className="figures">
          <Figure number={notAsked} of="to ask" />
          <Figure number={willPost} of="will post" />
          <Figure number={notArrived} of="not arrived" />
        </dl>
        <p className="basis small soft">
          “Say posted” is what members have told us. Only the scrutineer counts papers. Coverage:{" "}
          {inFigures(spokenTo)} of {inFigures(entitled)} have been spoken to,{" "}
          {wholePercent(spokenTo, entitled)}%.
        </p>
      </div>
    </section>
  )
}

type Count = UnitProgress["returnCount"] | undefined

/** Where no share of members has to vote: turnout, and nothing to reach. */
function soFar(entitled: number, count: Count) {
  const counted = count
    ? `${inFigures(count.cast)} papers counted on ${longDay(count.countedOn)}: ${wholePercent(count.cast, entitled)}% of those entitled.`
    : "The scrutineer’s counts show here once there are any."
  return `No share of members has to vote in this ballot. ${counted}`
}

function needed(entitled: number, line: Fraction, count: Count) {
  const enough = papersToReach(entitled, line)
  if (!count)
    return `${enough === 1 ? "1 paper" : `${inFigures(enough)} papers`} must come back. The scrutineer’s counts show here once there are any.`
  const more = votesNeeded(entitled, count.cast, line)
  return more === 0
    ? `The line is reached: ${inFigures(count.cast)} papers counted on ${longDay(count.countedOn)}, and ${inFigures(enough)} were needed.`
    : `${more === 1 ? "1 more paper is" : `${inFigures(more)} more papers are`} needed: ${inFigures(count.cast)} counted on ${longDay(count.countedOn)}, and ${saidShare(line)} is ${inFigures(enough)}.`
}
