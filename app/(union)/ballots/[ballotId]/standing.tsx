import { BigBar } from "@/components/big-bar"
import { Figure } from "@/components/figure"
import { inFigures } from "@/components/in-figures"
import type { BranchProgress, UnitProgress } from "@/lib/ballots/progress-queries"
import type { Aggregation } from "@/lib/ballots/terms"
import { longDay, shortDay } from "@/lib/dates"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import type { VotingMethod } from "@/lib/law/terms"
import { line as papersToReach, votesNeeded, wholePercent } from "@/lib/law/turnout"
import { together } from "@/lib/roll/tally"

type Props = {
  ballot: { aggregation: Aggregation; method: VotingMethod }
  /** The share of those entitled who must vote; null where the rules draw no line. */
  line: Fraction | null
  branches: BranchProgress[]
  units: UnitProgress[]
}

/** Where the whole ballot stands: what the scrutineer has counted, and what members say. */
export function Standing({ ballot, line, branches, units }: Props) {
  const whole = together(branches)
  const words = deskWordsOf(ballot.method)
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
      <BigBar method={ballot.method} {...{ entitled, posted, willPost, counted }} line={drawn ?? undefined} />
      <div className="standing">
        <h2 className="odds" id="standing">
          {inFigures(posted)} of {inFigures(entitled)} say they {words.haveDone}
        </h2>
        <p className="lede">
          {line === null
            ? soFar(entitled, count, words)
            : isOne
              ? needed(entitled, line, count, words)
              : `Each of the ${units.length} counts has a line of its own, below.`}
        </p>
        <dl className="figures">
          <Figure number={notAsked} of="to ask" />
          <Figure number={willPost} of={words.willDo} />
          <Figure number={notArrived} of={words.pledge.not_arrived.toLowerCase()} />
        </dl>
        <p className="basis small soft">
          “{words.saysDone.many}” is what members have told us. {words.onlyScrutineer} Coverage:{" "}
          {inFigures(spokenTo)} of {inFigures(entitled)} have been spoken to,{" "}
          {wholePercent(spokenTo, entitled)}%.
        </p>
      </div>
    </section>
  )
}

type Count = UnitProgress["returnCount"] | undefined

/** Where no share of members has to vote: turnout, and nothing to reach. */
function soFar(entitled: number, count: Count, { vote }: DeskWords) {
  const counted = count
    ? `${inFigures(count.cast)} ${vote.many} counted on ${longDay(count.countedOn)}: ${wholePercent(count.cast, entitled)}% of those entitled.`
    : "The scrutineer’s counts show here once there are any."
  return `No share of members has to vote in this ballot. ${counted}`
}

function needed(entitled: number, line: Fraction, count: Count, { vote, must }: DeskWords) {
  const votes = (many: number) => (many === 1 ? `1 ${vote.one}` : `${inFigures(many)} ${vote.many}`)
  const enough = papersToReach(entitled, line)
  if (!count) return `${votes(enough)} ${must}. The scrutineer’s counts show here once there are any.`
  const more = votesNeeded(entitled, count.cast, line)
  return more === 0
    ? `The line is reached: ${votes(count.cast)} counted on ${longDay(count.countedOn)}, and ${inFigures(enough)} were needed.`
    : `${more === 1 ? `1 more ${vote.one} is` : `${inFigures(more)} more ${vote.many} are`} needed: ${inFigures(count.cast)} counted on ${longDay(count.countedOn)}, and ${saidShare(line)} is ${inFigures(enough)}.`
}
