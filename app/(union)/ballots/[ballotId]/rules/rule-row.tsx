import { longDay } from "@/lib/dates"
import { inWords } from "@/lib/law/in-words"
import type { RuleInForce } from "@/lib/law/rule-in-force"
import { confidenceLabel, type Rule, ruleLabel, triggerLabel } from "@/lib/law/terms"

type Props = {
  ballotId: string
  isStatutory: boolean
  rule: RuleInForce<Rule>
  /** The same rule without what was changed for this ballot. */
  byLaw: RuleInForce<Rule>
}

/** One rule: what it says for this ballot, where that comes from, and a way to change it. */
export function RuleRow({ ballotId, isStatutory, rule, byLaw }: Props) {
  const { rule: name, source, confidence, note, override } = rule
  return (
    <li className={override ? "changed" : undefined}>
      <span>{ruleLabel[name]}</span>
      <span className="value">{inWords(rule)}</span>
      <span>
        {source}
        {override ? (
          <small>
            Changed for this ballot. Otherwise: {lowered(inWords(byLaw))} ({byLaw.source}).
          </small>
        ) : (
          <small>
            {confidence ? `${confidenceLabel[confidence]}. ` : null}
            {isStatutory ? `${decided(rule)} ` : null}
            {note}
          </small>
        )}
      </span>
      <a
        className="plain-link"
        href={`/ballots/${ballotId}/rules/change?rule=${name}`}
        aria-label={`Change: ${ruleLabel[name]}`}
      >
        Change
      </a>
    </li>
  )
}

const decided = ({ decidedBy, decidedOn }: RuleInForce<Rule>) =>
  `As the law is on ${longDay(decidedOn)}, ${triggerLabel[decidedBy]}.`

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
