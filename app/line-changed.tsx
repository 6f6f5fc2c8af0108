import { inWords } from "@/lib/law/in-words"
import type { RuleInForce } from "@/lib/law/rule-in-force"

/** Beside the line, where somebody has cited another than the law’s: what it rests on, and what it replaced. */
export function LineChanged({ rule }: { rule: RuleInForce<"turnout_line"> }) {
  const { override, source } = rule
  if (!override) return null
  const before = inWords({ ...rule, value: override.insteadOf }).toLowerCase()
  return (
    <p className="small soft about-law">
      The share who must vote was changed for this ballot: {inWords(rule).toLowerCase()} ({source}), where it
      was {before}.
    </p>
  )
}
