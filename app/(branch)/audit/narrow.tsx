import { Line } from "@/components/line"
import { Pick } from "@/components/pick"
import type { AuditChoices } from "@/lib/audit/choices"
import type { ActFilter } from "@/lib/audit/filter"

type Props = { filter: ActFilter; choices: AuditChoices; isUnion: boolean }

/** Who, where and when: one form, which works without scripts. */
export function Narrow({ filter, choices, isUnion }: Props) {
  const { kind, about, who, branch, ballot, from, to } = filter
  const isOpen = [who, ballot, from, to, isUnion && branch].some(Boolean)
  const options = (named: { id: string; name: string }[]) =>
    named.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <details className="narrow" open={isOpen}>
      <summary>By person, ballot or day</summary>
      <form action="/audit" className="narrow-fields">
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
        {about ? <input type="hidden" name="about" value={about} /> : null}
        <Pick name="who" label="Who did it" options={options(choices.people)} value={who} none="Anyone" />
        {isUnion ? (
          <Pick
            name="branch"
            label="Branch"
            options={options(choices.branches)}
            value={branch}
            none="Every branch"
          />
        ) : null}
        <Pick name="ballot" label="Ballot" options={options(choices.ballots)} value={ballot} none="Any" />
        <Line name="from" label="From" type="date" value={from} />
        <Line name="to" label="To" type="date" value={to} />
        <p className="narrow-go">
          <button type="submit" className="button">
            Show these
          </button>{" "}
          {isOpen ? <a href="/audit">Start again</a> : null}
        </p>
      </form>
    </details>
  )
}
