import { LinkRow } from "@/components/link-row"
import { tableRoles } from "@/components/table-roles"
import { arrangeLoads, type LoadOrder } from "@/lib/accounts/arrange-loads"
import type { Load } from "@/lib/accounts/load-queries"
import { saidUntilDay } from "@/lib/accounts/standing-in"
import { dayOf, saidDay } from "@/lib/dates"

const orders = [
  ["name", "by name"],
  ["to-ask", "most to ask"],
  ["asked", "asked this week"],
  ["last", "oldest entry"],
] as const satisfies readonly (readonly [LoadOrder, string])[]

type Props = { loads: Load[]; order: LoadOrder; branch?: string; now: Date }

/** What each rep has on their hands, to share it out by. */
export function RepLoads({ loads, order, branch, now }: Props) {
  const linkTo = (sort: LoadOrder) => `?${new URLSearchParams({ ...(branch && { branch }), sort })}`
  return (
    <section className="sect" aria-labelledby="reps">
      <h2 id="reps">Reps</h2>
      {loads.length === 0 ? (
        <p className="empty">Nobody yet. Invite a rep, or put a code on the screen at your next meeting.</p>
      ) : (
        <>
          <div className="narrowing small">
            <LinkRow
              label="First"
              options={orders.map(([sort, label]) => ({
                label,
                href: linkTo(sort),
                isCurrent: order === sort,
              }))}
            />
          </div>
          <table className="loads" {...tableRoles.table}>
            <caption className="vh">What each rep has to do, to share it out by</caption>
            <thead {...tableRoles.body}>
              <tr {...tableRoles.row}>
                <th {...tableRoles.columnHead}>Rep</th>
                <th {...tableRoles.columnHead}>Members of</th>
                <th {...tableRoles.columnHead} className="num">
                  Still to ask
                </th>
                <th {...tableRoles.columnHead} className="num">
                  Asked this week
                </th>
                <th {...tableRoles.columnHead} className="last">
                  Last entry
                </th>
              </tr>
            </thead>
            <tbody {...tableRoles.body}>
              {arrangeLoads(loads, order).map((load) => (
                <LoadRow key={load.id} load={load} now={now} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

function LoadRow({ load, now }: { load: Load; now: Date }) {
  const { id, name, members, toAsk, askedThisWeek, standsInFor, isMailUnsent } = load
  return (
    <tr {...tableRoles.row}>
      <th {...tableRoles.rowHead}>
        <a href={`/people/${id}`}>{name}</a>
        {isMailUnsent ? <small className="urgent">The invitation could not be mailed</small> : null}
      </th>
      <td {...tableRoles.cell} className="where">
        {whereOf(load)}
        {standsInFor.map((lent) => (
          <small key={lent.name}>
            Standing in for {lent.name} {saidUntilDay(lent.until, now)}
          </small>
        ))}
      </td>
      <td {...tableRoles.cell} className="num to-ask">
        {toAsk} <small>of {members}</small>
      </td>
      <td {...tableRoles.cell} className="num asked">
        {askedThisWeek}
      </td>
      <td {...tableRoles.cell} className="last">
        {lastOf(load, now)}
      </td>
    </tr>
  )
}

function whereOf({ workplaces, singles }: Load) {
  const byName = singles === 1 ? "1 member by name" : `${singles} members by name`
  const parts = [...workplaces, ...(singles > 0 ? [byName] : [])]
  return parts.length > 0 ? parts.join("; ") : <span className="soft">No workplace yet</span>
}

function lastOf({ lastEntryAt, lastSeenAt }: Load, now: Date) {
  const said = (moment: Date) => saidDay(dayOf(moment), dayOf(now))
  if (lastEntryAt) return said(lastEntryAt)
  return <span className="soft">{lastSeenAt ? `none yet; seen ${said(lastSeenAt)}` : "not signed in"}</span>
}
