import { type SaidUnit, type Verdict as VerdictTerm, verdictLabel } from "@/lib/declarations/terms"
import { inFigures } from "./in-figures"

type Props = { unit: SaidUnit; isNamed: boolean }

/** What the figures of one ballot unit come to: turnout once, then each question’s papers and tests. */
export function Outcome({ unit, isNamed }: Props) {
  const { name, entitled, cast, turnout, questions } = unit
  return (
    <div className="outcome">
      {isNamed ? <h3>{name}</h3> : null}
      <p className="outcome-turnout">
        <strong>{inFigures(cast)} cast</strong>
        {entitled === null ? "" : ` of ${inFigures(entitled)} entitled`}
        {turnout ? `, ${turnout.percent}. ` : ". "}
        {turnout ? (
          <>
            <Verdict of={turnout.verdict} />: {turnout.sentence}
          </>
        ) : null}
      </p>
      {questions.map(({ question, yes, no, spoiled, sentences, verdict, ...share }) => (
        <div key={question} className="outcome-question">
          <p>
            {question} {verdict ? <Verdict of={verdict} /> : null}
          </p>
          <dl className="papers">
            <Papers
              of="Yes"
              papers={yes}
              share={`${share.yesOfValid} of valid, ${share.yesOfCast} of cast`}
            />
            <Papers of="No" papers={no} share={`${share.noOfValid} of valid, ${share.noOfCast} of cast`} />
            <Papers of="Spoiled" papers={spoiled} />
          </dl>
          {sentences.map((sentence) => (
            <p key={sentence} className="small soft">
              {sentence}
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}

function Papers({ of, papers, share }: { of: string; papers: number; share?: string }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>
        <b>{inFigures(papers)}</b> {share ? <small className="soft">{share}</small> : null}
      </dd>
    </div>
  )
}

function Verdict({ of }: { of: VerdictTerm }) {
  return (
    <strong className={of === "passed" ? "verdict-word" : "verdict-word urgent"}>{verdictLabel[of]}</strong>
  )
}
