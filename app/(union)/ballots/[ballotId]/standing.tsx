import { BigBar } from "@/components/big-bar"
import { Figure } from "@/components/figure"
import { inFigures } from "@/components/in-figures"
import type { BranchProgress, UnitProgress } from "@/lib/ballots/progress-queries"
import type { Aggregation } from "@/lib/ballots/terms"
import { type Day, longDay, shortDay } from "@/lib/dates"
import { line, votesNeeded, wholePercent } from "@/lib/law/turnout"
import { together } from "@/lib/roll/tally"

type Props = {
  ballot: { aggregation: Aggregation; lastSafePostingOn: Day }
  branches: BranchProgress[]
  units: UnitProgress[]
}

/** Where the whole ballot stands: what the scrutineer has counted, and what members say. */
export function Standing({ ballot, branches, units }: Props) {
  const whole = together(branches)
  const { entitled, posted, willPost, notAsked, notArrived, spokenTo } = whole
  const half = line(entitled)
  const isOne = ballot.aggregation === "aggregated"
  const count = isOne ? (units[0]?.returnCount ?? undefined) : undefined
  const counted = count && { cast: count.cast, on: shortDay(count.countedOn) }
  return (
    <section className="answer-sect" aria-labelledby="standing">
      <BigBar
        {...{ entitled, posted, willPost, counted, line: half }}
        lineWords={isOne ? `${inFigures(half)} is half` : `${inFigures(half)} would be half of all`}
      />
      <div className="standing">
        <h2 className="odds" id="standing">
          {inFigures(posted)} of {inFigures(entitled)} say they have posted
        </h2>
        <p className="lede">
          {isOne
            ? needed(entitled, half, count)
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

function needed(entitled: number, half: number, count: UnitProgress["returnCount"] | undefined) {
  if (!count)
    return `${inFigures(half)} papers must come back. The scrutineer’s counts show here once there are any.`
  const more = votesNeeded(entitled, count.cast)
  return more === 0
    ? `The line is reached: ${inFigures(count.cast)} papers counted on ${longDay(count.countedOn)}, and ${inFigures(half)} were needed.`
    : `${more === 1 ? "1 more paper is" : `${inFigures(more)} more papers are`} needed: ${inFigures(count.cast)} counted on ${longDay(count.countedOn)}, and half is ${inFigures(half)}.`
}
