import type { ReactNode } from "react"
import { LivePart } from "@/app/live-part"
import { BigBar } from "@/components/big-bar"
import { Figure } from "@/components/figure"
import { inFigures } from "@/components/in-figures"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { daysLeft } from "@/lib/ballots/days-left"
import { phaseOf } from "@/lib/ballots/phase"
import type { Aggregation } from "@/lib/ballots/terms"
import { dayOf } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import { line as papersToReach, wholePercent } from "@/lib/law/turnout"
import type { Outlook } from "@/lib/projected/outlook"
import type { Tally } from "@/lib/roll/tally"
import { Probably } from "./outlook/probably"
import { Warned } from "./outlook/warned"

type Props = {
  ballot: Ballot
  /** The share of those entitled who must vote; null where the rules draw no line. */
  line: Fraction | null
  branch: string
  tally: Tally
  /** None where there is too little to go on, or nobody on the roll. */
  outlook?: Outlook
  isTooLittle?: boolean
  now: Date
  children: ReactNode
}

/** Will we make it: where the ballot will probably end, or, with too little to go on, what members have told us. */
export function Answer({ ballot, line, branch, tally, outlook, isTooLittle, now, children }: Props) {
  const { entitled, posted, willPost, notAsked } = tally
  const enough = line && papersToReach(entitled, line)
  const figures = (
    <dl className="figures">
      <Figure number={notAsked} of="to ask" />
      <Figure number={willPost} of={deskWordsOf(ballot.method).willDo} />
      <DaysLeft {...{ ballot, now }} />
    </dl>
  )
  const range = rangeOf(outlook?.branch)
  return (
    <section className="answer-sect" aria-labelledby="make-it">
      <LivePart of="bar">
        <BigBar
          {...{ entitled, posted, willPost, range }}
          method={ballot.method}
          line={
            line && enough !== null
              ? { papers: enough, words: `${inFigures(enough)} is ${saidShare(line)}` }
              : undefined
          }
        />
      </LivePart>
      <div className="answer">
        <LivePart of="answer">
          {outlook ? (
            <Probably {...{ outlook, ballot, line, now }} of={branch}>
              <Warned outlook={outlook} method={ballot.method} />
              {figures}
            </Probably>
          ) : (
            <Told {...{ ballot, line, branch, tally, isTooLittle, now }}>{figures}</Told>
          )}
        </LivePart>
        {children}
      </div>
    </section>
  )
}

function rangeOf(part: Outlook["branch"]) {
  return part && { low: part.quantiles["0.1"] ?? 0, high: part.quantiles["0.9"] ?? 0 }
}

/** Members’ word against the line, never called turnout. */
function Told({ ballot, line, branch, tally, isTooLittle, now, children }: Props) {
  const { entitled, posted, willPost, spokenTo } = tally
  const isPreparing = phaseOf(ballot, now) === "preparing"
  const words = deskWordsOf(ballot.method)
  return (
    <div>
      <h2 className="odds" id="make-it" aria-live="polite">
        {isPreparing
          ? `${inFigures(willPost)} of ${inFigures(entitled)} say they ${words.willDo}`
          : `${inFigures(posted)} of ${inFigures(entitled)} say they ${words.haveDone}`}
      </h2>
      <p className="lede">
        {line === null
          ? `No share of members has to vote in this ballot, so there is no line to reach: every ${words.vote.one} counts.`
          : isPreparing
            ? `Of ${branch}, ${saidShare(line)} is ${inFigures(papersToReach(entitled, line))}. ${whoseLine[ballot.aggregation]}`
            : `${towards(branch, posted, entitled, line)} ${whoseLine[ballot.aggregation]}`}
      </p>
      {children}
      <p className="basis small soft">
        This is what members have told us. {words.onlyScrutineer} Coverage: {inFigures(spokenTo)} of{" "}
        {inFigures(entitled)} have been spoken to, {wholePercent(spokenTo, entitled)}%.
        {isTooLittle ? ` ${tooLittle}` : null}
      </p>
    </div>
  )
}

const tooLittle =
  "There is too little to go on to say where it will end: no last ballot, no count, and fewer than 30 conversations in the whole ballot."

/** "1 more would be half of Marches." */
function towards(branch: string, posted: number, entitled: number, line: Fraction) {
  const share = `${saidShare(line)} of ${branch}`
  const more = papersToReach(entitled, line) - posted
  if (more > 0) return `${inFigures(more)} more would be ${share}.`
  return more === 0 ? `That is ${share}.` : `That is ${inFigures(-more)} more than ${share}.`
}

const whoseLine: Record<Aggregation, string> = {
  aggregated: "The line belongs to the whole ballot; this is the branch’s share of it.",
  by_employer: "Each employer has a line of its own; this is the branch taken together.",
  by_workplace: "Each workplace has a line of its own; this is the branch taken together.",
}

function DaysLeft({ ballot, now }: { ballot: Ballot; now: Date }) {
  const { days } = deskWordsOf(ballot.method)
  switch (phaseOf(ballot, now)) {
    case "preparing":
      return <Figure number={daysLeft(now, dayOf(ballot.opensAt))} of={days.toOpening} />
    case "open": {
      const left = daysLeft(now, ballot.lastSafePostingOn)
      return left === 0 ? (
        <Figure number="Today" of={days.last} />
      ) : (
        <Figure number={left} of={`${left === 1 ? "day" : "days"} ${days.left}`} />
      )
    }
    case "last_posting":
      return <Figure number="Today" of={days.press} />
    case "closed":
      return <Figure number={0} of="days left" />
  }
}
