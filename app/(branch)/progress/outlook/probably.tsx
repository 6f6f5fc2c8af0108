import type { ReactNode } from "react"
import { inFigures } from "@/components/in-figures"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { clockTime, dayOf, saidDay } from "@/lib/dates"
import type { Outlook } from "@/lib/projected/outlook"
import { chanceInWords, rangeInPercent } from "@/lib/projection/sentence"
import { BetterThanEven } from "./better-than-even"

type Props = { outlook: Outlook; ballot: Ballot; of: string; now: Date; children?: ReactNode }

/** Will we make it: the range, the chance where there is one line, and what it rests on. */
export function Probably({ outlook, ballot, of, now, children }: Props) {
  const { whole, branch, units } = outlook
  const isOver = phaseOf(ballot, now) === "closed"
  const isOne = ballot.aggregation === "aggregated"
  const probably = isOver ? "Was to end at" : "Probably"
  return (
    <div>
      <h2 className="odds" id="make-it">
        {probably} <span className="nb">{rangeInPercent(whole)}</span>
      </h2>
      <p className="lede">
        {isOne ? `${chanceInWords(whole.chance)} to pass. ` : `${unitsInWords(units)} `}
        {branch ? (
          <>
            {of} will probably bring{" "}
            <span className="nb">
              {inFigures(Math.floor(branch.quantiles["0.1"] ?? 0))}–
              {inFigures(Math.ceil(branch.quantiles["0.9"] ?? 0))}
            </span>{" "}
            of its {inFigures(branch.entitled)} papers
            {isOne ? ` to the ballot’s ${inFigures(whole.castNeeded)} needed` : ""}.
          </>
        ) : null}
      </p>
      {isOne && !isOver ? <BetterThanEven {...{ whole, ballot }} /> : null}
      {children}
      <p className="basis small soft">
        Turnout of the whole ballot, four times in five. Rests on: {whole.restsOn.join("; ")}. Worked out{" "}
        {saidDay(dayOf(whole.madeAt), dayOf(now))} at {clockTime(whole.madeAt)}. It will be wrong about one
        time in five. Only the scrutineer counts papers.
      </p>
    </div>
  )
}

function unitsInWords(units: Outlook["units"]): string {
  const safe = units.filter(({ part }) => part.chance > 0.9).length
  const far = units.filter(({ part }) => part.chance < 0.1).length
  const parts = [
    [safe, "safe"],
    [units.length - safe - far, "within reach"],
    [far, "in need of a miracle"],
  ] as const
  const said = parts.flatMap(([many, what]) => (many > 0 ? [`${many} ${what}`] : []))
  return `Each is counted on its own: ${said.join(", ")}.`
}
