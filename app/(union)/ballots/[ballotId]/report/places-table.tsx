import { StateCells } from "@/app/state-cells"
import { StateHeads } from "@/app/state-heads"
import { inFigures } from "@/components/in-figures"
import { tableRoles } from "@/components/table-roles"
import { shortDay } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { wholePercent } from "@/lib/law/turnout"
import type { Reported } from "@/lib/report/reported-places"
import type { NamedGroup } from "@/lib/report/together"

type Props = {
  method: VotingMethod
  what: "Branch" | "Workplace"
  groups: readonly NamedGroup[]
  total: Reported
  hrefOf?: (id: string) => string
}

const several = { Branch: "Branches", Workplace: "Workplaces" }

/** What each came to. Of whoever asked there nothing stands here: nobody is ranked. */
export function PlacesTable({ method, what, groups, total, hrefOf }: Props) {
  return (
    <section className="sect splits" aria-labelledby="places">
      <h2 id="places">{several[what]}</h2>
      <table className="places progress-places" {...tableRoles.table}>
        <caption className="vh">What each {what.toLowerCase()} came to</caption>
        <StateHeads
          {...{ method, what }}
          who="First and last contact"
          posted={deskWordsOf(method).saidDone}
          last="Coverage"
        />
        <tbody {...tableRoles.body}>
          {groups.map((group) => (
            <Row key={group.id} group={group} name={group.name} href={hrefOf?.(group.id)} />
          ))}
        </tbody>
        <tfoot {...tableRoles.body}>
          <Row group={total} name={`All ${groups.length === 1 ? "one" : groups.length}`} />
        </tfoot>
      </table>
    </section>
  )
}

function Row({ group, name, href }: { group: Reported; name: string; href?: string }) {
  const { entitled, spokenTo, replacementsAsked, replacementsArrived } = group
  return (
    <tr {...tableRoles.row}>
      <th {...tableRoles.rowHead}>{href ? <a href={href}>{name}</a> : name}</th>
      <td {...tableRoles.cell} className="rep">
        {contactsOf(group)}{" "}
        {replacementsAsked > 0 ? (
          <small>
            {replacementsAsked} new {replacementsAsked === 1 ? "paper" : "papers"} asked for,{" "}
            {replacementsArrived} arrived
          </small>
        ) : null}
      </td>
      <td {...tableRoles.cell} className="num of">
        {inFigures(entitled)}
      </td>
      <StateCells tally={group} />
      <td {...tableRoles.cell} className="num cover">
        {wholePercent(spokenTo, entitled)}%
      </td>
    </tr>
  )
}

function contactsOf({ firstAttemptOn, lastAttemptOn }: Reported) {
  if (!firstAttemptOn || !lastAttemptOn) return "nobody tried"
  if (firstAttemptOn === lastAttemptOn) return shortDay(firstAttemptOn)
  return `${shortDay(firstAttemptOn)} to ${shortDay(lastAttemptOn)}`
}
