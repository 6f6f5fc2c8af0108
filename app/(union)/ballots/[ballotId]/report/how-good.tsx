import { between } from "@/app/(branch)/progress/outlook/between"
import { inFigures } from "@/components/in-figures"
import { shortDay } from "@/lib/dates"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import { percent } from "@/lib/law/percent"
import type { VotingMethod } from "@/lib/law/terms"
import { chanceInWords, rangeInPercent } from "@/lib/projection/sentence"
import { howGood, type JudgedDay } from "@/lib/report/how-good"
import type { JudgedThing } from "@/lib/report/read-report"
import { JudgedChart } from "./judged-chart"

type Props = { things: readonly JudgedThing[]; hasBranch: boolean; method: VotingMethod }

/** What was projected on each day, held against the declared turnout. */
export function HowGood({ things, hasBranch, method }: Props) {
  const words = deskWordsOf(method)
  if (things.length === 0) return null
  return (
    <section className="sect" aria-labelledby="how-good">
      <h2 id="how-good">How good were we?</h2>
      {things.map((thing, nth) => (
        <Judgement key={thing.id} words={words} thing={thing} isFirst={nth === 0} />
      ))}
      {hasBranch ? (
        <p className="small soft after-table">
          What a branch was expected to bring can be judged only where its own {words.vote.many} are counted.
        </p>
      ) : null}
    </section>
  )
}

type JudgementProps = { thing: JudgedThing; isFirst: boolean; words: DeskWords }

function Judgement({ thing, isFirst, words }: JudgementProps) {
  const { name, cast, entitled, judged, hasLine } = thing
  const share = entitled > 0 ? `, ${percent(cast, entitled).toFixed(2)}%` : ""
  return (
    <div className="judged">
      <h3>{name}</h3>
      <p>
        It ended at {inFigures(cast)} {words.vote.many}
        {share}. {howGood(judged)}
      </p>
      {judged.days.length > 0 ? (
        <>
          <JudgedChart days={judged.days} cast={cast} words={words} />
          <details open={isFirst}>
            <summary>Day by day</summary>
            <DaysTable words={words} days={judged.days} of={name} hasLine={hasLine} />
          </details>
        </>
      ) : null}
    </div>
  )
}

type DaysProps = { days: readonly JudgedDay[]; of: string; hasLine: boolean; words: DeskWords }

function DaysTable({ days, of, hasLine, words }: DaysProps) {
  return (
    <table className="plain">
      <caption className="vh">{of}: what was projected on each day, and whether that held</caption>
      <thead>
        <tr>
          <th scope="col">Said on</th>
          <th scope="col">4 in 5</th>
          <th scope="col">{words.votes}</th>
          {hasLine ? <th scope="col">Chance</th> : null}
          <th scope="col">Held it</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row">{shortDay(day.day)}</th>
            <td className="nb">{rangeInPercent(day)}</td>
            <td className="nb">{between(day.quantiles, "0.1", "0.9")}</td>
            {hasLine ? <td>{chanceInWords(day.chance)}</td> : null}
            <td>{verdicts[day.verdict]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const verdicts: Record<JudgedDay["verdict"], string> = {
  inside: "yes",
  too_high: "too high",
  too_low: "too low",
}
