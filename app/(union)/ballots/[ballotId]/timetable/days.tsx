import { tableRoles } from "@/components/table-roles"
import { clockTime, type Day, fullDay, longDay } from "@/lib/dates"
import { type BallotPlan, rulesOf } from "@/lib/law/ballot-plan"
import { inWords } from "@/lib/law/in-words"
import type { RuleInForce, RulesInForce } from "@/lib/law/rule-in-force"
import { basisLabel, confidenceLabel, type Rule, type TimetableKey } from "@/lib/law/terms"
import type { TimetableEntry } from "@/lib/law/timetable-entry"

type Props = { days: TimetableEntry[]; plan: BallotPlan; today: Day }

/** The rule that each day worked out from the law rests on. */
const ruleOf: Partial<Record<TimetableKey, Rule>> = {
  ballot_notice: "ballot_notice_days",
  sample_paper: "sample_paper_days",
  first_action: "action_notice_days",
  scrutineers_report: "report_weeks",
  mandate_end: "mandate",
}

/** Every day of the ballot in order, and what each rests on. */
export function Days({ days, plan, today }: Props) {
  const rules = rulesOf(plan)
  const next = days.find(({ on }) => on >= today)
  const markOf = (entry: TimetableEntry) =>
    entry.on < today ? "gone" : entry.on === next?.on ? "next" : undefined
  return (
    <section className="sect days-sect" aria-labelledby="days">
      <h2 id="days">Day by day</h2>
      <table className="timetable" {...tableRoles.table}>
        <caption className="vh">The days of the ballot, in order</caption>
        <thead {...tableRoles.body}>
          <tr {...tableRoles.row}>
            <th {...tableRoles.columnHead}>Day</th>
            <th {...tableRoles.columnHead}>What</th>
            <th {...tableRoles.columnHead}>What it rests on</th>
          </tr>
        </thead>
        <tbody {...tableRoles.body}>
          {days.map((entry) => (
            <tr key={entry.key} {...tableRoles.row} className={markOf(entry)}>
              <th {...tableRoles.rowHead}>
                {fullDay(entry.on)}
                {entry.at ? `, ${clockTime(entry.at)}` : null}
              </th>
              <td {...tableRoles.cell}>
                {entry.label}
                <Noted entry={entry} plan={plan} />
              </td>
              <td {...tableRoles.cell}>
                {basisLabel[entry.basis]}
                <small>
                  {reasonOf(entry)} {insteadOf(entry, rules)}{" "}
                  {entry.confidence && entry.confidence !== "high"
                    ? `${confidenceLabel[entry.confidence]}.`
                    : null}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The source without what has been said of it above. */
function reasonOf({ basis, source }: TimetableEntry) {
  const reason = source.replace(basisLabel[basis], "").replace(/^(: |As set\. )/, "")
  return reason ? `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` : null
}

/** What the rule was, where somebody has cited another. */
function insteadOf({ key }: TimetableEntry, rules: RulesInForce) {
  const name = ruleOf[key]
  const rule: RuleInForce<Rule> | undefined = name && rules[name]
  if (!rule?.override) return null
  return `Otherwise: ${inWords({ ...rule, value: rule.override.insteadOf }).toLowerCase()}.`
}

/** What has been noted of a day: when something reached the employer, or what is planned. */
function Noted({ entry: { key }, plan }: { entry: TimetableEntry; plan: BallotPlan }) {
  const notes = {
    ballot_notice: [received(plan.ballotNoticeOn)],
    sample_paper: [received(plan.samplePaperOn)],
    first_action: [
      plan.actionNoticeOn ? `Notice of action received ${longDay(plan.actionNoticeOn)}.` : null,
      plan.firstActionOn ? `Planned for ${longDay(plan.firstActionOn)}.` : null,
      plan.actionNoticeOn ? null : "If notice of action is received with the result.",
    ],
    opening: [
      plan.heldMandateEndsOn ? `The mandate held now ends ${longDay(plan.heldMandateEndsOn)}.` : null,
    ],
  }
  const said = isNoted(key, notes) ? notes[key].filter((words) => words !== null) : []
  return said.length > 0 ? <small>{said.join(" ")}</small> : null
}

const received = (on: Day | null | undefined) => (on ? `Received ${longDay(on)}.` : null)

const isNoted = <Key extends string>(key: string, notes: Record<Key, unknown>): key is Key => key in notes
