import { inWords } from "@/lib/law/in-words"
import type { RulesInForce } from "@/lib/law/rule-in-force"
import { switchedOff } from "@/lib/law/rules-in-force"
import { ruleLabel, rules } from "@/lib/law/terms"

/** What Parliament has written and nobody has seen brought into force: shown so that it is not forgotten, never used. */
export function NotInForce({ inForce }: { inForce: RulesInForce }) {
  const written = rules.flatMap((rule) => switchedOff(rule).map((provision) => ({ rule, provision })))
  return (
    <section className="sect" aria-labelledby="not-in-force">
      <h2 id="not-in-force">Written, but not in force</h2>
      <p>If one of these has come into force, change the rule above and cite what brought it in.</p>
      <ul className="rules">
        {written.map(({ rule, provision }) => {
          const { value, confidence, source, note } = provision
          return (
            <li key={`${rule} ${source}`}>
              <span>{ruleLabel[rule]}</span>
              <span>{inWords({ ...inForce[rule], value, confidence })}</span>
              <span>
                {source}
                {note ? <small>{note}</small> : null}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
