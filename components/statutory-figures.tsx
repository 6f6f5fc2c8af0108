import type { SaidUnit } from "@/lib/declarations/terms"
import { inFigures } from "./in-figures"

type Props = { units: readonly SaidUnit[]; of: string }

/** The figures the law asks for, as a notice prints them: a unit under a heading of its own where there are several. */
export function StatutoryFigures({ units, of }: Props) {
  return (
    <>
      {units.map((unit) => (
        <section key={unit.id} className="sect statutory" aria-labelledby={`of-${unit.id}`}>
          <h2 id={`of-${unit.id}`}>{units.length > 1 || of === "" ? unit.name : of}</h2>
          <table className="facts">
            <caption className="vh">Entitled and cast</caption>
            <tbody>
              {unit.entitled === null ? null : (
                <Fact of="Individuals entitled to vote in the ballot" papers={unit.entitled} />
              )}
              <Fact of="Votes cast in the ballot" papers={unit.cast} />
            </tbody>
          </table>
          {unit.statements.map((statement) => (
            <p key={statement} className="statement">
              {statement}
            </p>
          ))}
          <div className="qs">
            {unit.questions.map(({ question, yes, no, spoiled }, at) => (
              <div key={question} className="q">
                <h3>{unit.questions.length > 1 ? `Question ${at + 1}` : "The question"}</h3>
                <blockquote>{question}</blockquote>
                <table className="facts">
                  <caption className="vh">Answers to question {at + 1}</caption>
                  <tbody>
                    <Fact of="Answered Yes" papers={yes} />
                    <Fact of="Answered No" papers={no} />
                    <Fact of="Spoiled or otherwise invalid voting papers returned" papers={spoiled} />
                  </tbody>
                </table>
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

function Fact({ of, papers }: { of: string; papers: number }) {
  return (
    <tr>
      <th scope="row">{of}</th>
      <td>{inFigures(papers)}</td>
    </tr>
  )
}
