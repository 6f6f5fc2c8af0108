import type { ReactNode } from "react"
import { inFigures } from "@/components/in-figures"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { clockTime, dayOf, saidDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import type { Outlook } from "@/lib/projected/outlook"
import { reachOf } from "@/lib/projection/near-the-line"
import { chanceInWords, rangeInPercent } from "@/lib/projection/sentence"
import { BetterThanEven } from "./better-than-even"
import { between } from "./between"

type Props = {
  outlook: Outlook
  ballot: Ballot
  /** Null where the rules draw no line: then there is nothing to pass. */
  line: Fraction | null
  of: string
  now: Date
  children?: ReactNode
}

/** Will we make it: the range, the chance where there is one line, and what it rests on. */
export function Probably({ outlook, ballot, line, of, now, children }: Props) {
  const { whole, branch, units } = outlook
  const words = deskWordsOf(ballot.method)
  const isOver = phaseOf(ballot, now) === "closed"
  const isOne = line !== null && ballot.aggregation === "aggregated"
  const probably = isOver ? "Was to end at" : "Probably"
  return (
    <div>
      <h2 className="odds" id="make-it" aria-live="polite">
        {probably} <span className="nb">{rangeInPercent(whole)}</span>
      </h2>
      <p className="lede">
        {isOne ? `${chanceInWords(whole.chance)} to pass. ` : null}
        {line !== null && !isOne ? `${unitsInWords(units)} ` : null}
        {line === null ? "No share of members has to vote in this ballot. " : null}
        {branch ? (
          <>
            {of} will probably bring <span className="nb">{between(branch.quantiles, "0.1", "0.9")}</span> of
            its {inFigures(branch.entitled)} {words.vote.many}
            {isOne ? ` to the ballot’s ${inFigures(whole.castNeeded)} needed` : ""}.
          </>
        ) : null}
      </p>
      {isOne && !isOver ? <BetterThanEven {...{ whole, ballot }} /> : null}
      {children}
      <p className="basis small soft">
        Turnout of the whole ballot, four times in five. Rests on: {whole.restsOn.join("; ")}. Worked out{" "}
        {saidDay(dayOf(whole.madeAt), dayOf(now))} at {clockTime(whole.madeAt)}. It will be wrong about one
        time in five. {words.onlyScrutineer}
      </p>
    </div>
  )
}

const reaches = [
  ["safe", "safe"],
  ["within reach", "within reach"],
  ["needs a miracle", "in need of a miracle"],
] as const

function unitsInWords(units: Outlook["units"]): string {
  const said = reaches.flatMap(([reach, words]) => {
    const many = units.filter(({ part }) => reachOf(part.chance) === reach).length
    return many > 0 ? [`${many} ${words}`] : []
  })
  return `Each is counted on its own: ${said.join(", ")}.`
}
