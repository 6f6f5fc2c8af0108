import { inFigures } from "@/components/in-figures"
import { lineInWords, nothingInWords } from "@/lib/today/in-words"
import { leadsTo, type Scope } from "@/lib/today/leads-to"
import type { Line } from "@/lib/today/lines"
import type { Situation } from "@/lib/today/situation"

type Props = { lines: readonly Line[]; situation: Situation; scope: Scope }

/** What do I do today: each line leads to where it is done. Nothing once voting has closed. */
export function Today({ lines, situation, scope }: Props) {
  if (situation.phase === "closed") return null
  const said = lines.map((line) => ({ ...lineInWords(line, situation), href: leadsTo(line, scope) }))
  return (
    <section aria-labelledby="to-do-today">
      <h2 className="sect-head" id="to-do-today">
        Today
      </h2>
      {said.length === 0 ? <p className="quiet-day">{nothingInWords(situation)}</p> : <Lines said={said} />}
    </section>
  )
}

type Said = ReturnType<typeof lineInWords> & { href: string }

function Lines({ said }: { said: readonly Said[] }) {
  return (
    <>
      <ul className="today">
        {said.map(({ kind, number, what, reason, names, isUrgent, href }) => (
          <li key={kind}>
            <a href={href}>
              <b>{inFigures(number)}</b>{" "}
              <span>
                <strong>{what}</strong> {names ? <small>{names}</small> : null}{" "}
                <small className={isUrgent ? "urgent" : undefined}>{reason}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <details className="why-today">
        <summary>Why these, and in this order</summary>
        <p className="small soft">
          By the votes that each may bring if somebody sees to it today: estimates to put them in order, and
          no promise.
        </p>
        <dl className="small">
          {said.map(({ kind, number, what, why }) => (
            <div key={kind}>
              <dt>
                {inFigures(number)} {what}
              </dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
