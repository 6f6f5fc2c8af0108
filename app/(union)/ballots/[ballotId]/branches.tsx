import { StateCells } from "@/app/state-cells"
import { inFigures } from "@/components/in-figures"
import { LinkRow } from "@/components/link-row"
import { Mark } from "@/components/mark"
import { tableRoles } from "@/components/table-roles"
import type { BranchProgress } from "@/lib/ballots/progress-queries"
import { dayOf, saidDay } from "@/lib/dates"
import { wholePercent } from "@/lib/law/turnout"
import type { PledgeState } from "@/lib/pledges/terms"
import type { Arrangement } from "@/lib/roll/arrange"
import { type Tally, together } from "@/lib/roll/tally"
import { rowsAtFirst, ShowAll } from "./show-all"

export type View = { sort: Arrangement; isWhole: boolean }
type Props = { ballotId: string; branches: BranchProgress[]; view: View; now: Date }

const offered = [
  ["not-asked", "not asked"],
  ["not-arrived", "not arrived"],
  ["will-post", "will post"],
  ["says-posted", "says posted"],
  ["coverage", "least spoken to"],
  ["quiet", "longest quiet"],
  ["entitled", "biggest"],
  ["name", "by name"],
] as const satisfies readonly (readonly [Arrangement, string])[]

/** The branches side by side. */
export function Branches({ ballotId, branches, view, now }: Props) {
  const reps = branches.reduce((total, branch) => total + branch.reps, 0)
  return (
    <section className="sect" aria-labelledby="branches">
      <h2 id="branches">Branches</h2>
      <div className="narrowing small">
        <LinkRow
          label="First"
          options={offered.map(([by, label]) => ({
            label,
            href: `?sort=${by}#branches`,
            isCurrent: by === view.sort,
          }))}
        />
      </div>
      <table className="places progress-places" {...tableRoles.table}>
        <caption className="vh">Where the papers of each branch stand</caption>
        <Heads />
        <tbody {...tableRoles.body}>
          {branches.slice(0, view.isWhole ? undefined : rowsAtFirst).map((branch) => (
            <tr key={branch.id} {...tableRoles.row}>
              <th {...tableRoles.rowHead}>
                <a href={`/progress?ballot=${ballotId}&branch=${branch.id}`}>{branch.name}</a>
              </th>
              <td {...tableRoles.cell} className="rep">
                {branch.reps === 0 ? <span className="urgent">No rep</span> : repsOf(branch.reps)}{" "}
                <small>
                  {branch.lastAttemptAt
                    ? saidDay(dayOf(branch.lastAttemptAt), dayOf(now))
                    : "nobody tried yet"}
                </small>
              </td>
              <Counts tally={branch} />
            </tr>
          ))}
        </tbody>
        <tfoot {...tableRoles.body}>
          <tr {...tableRoles.row}>
            <th {...tableRoles.rowHead}>All {branches.length === 1 ? "one" : branches.length}</th>
            <td {...tableRoles.cell} className="rep">
              {repsOf(reps)}
            </td>
            <Counts tally={together(branches)} />
          </tr>
        </tfoot>
      </table>
      {view.isWhole ? null : (
        <ShowAll rows={branches.length} what="branches" href={`?sort=${view.sort}&all=1#branches`} />
      )}
    </section>
  )
}

const repsOf = (reps: number) => (reps === 1 ? "1 rep" : `${reps} reps`)

const heads = [
  ["posted", "Says posted"],
  ["will_post", "Will post"],
  ["not_arrived", "Not arrived"],
  ["undecided", "Undecided"],
  ["not_asked", "Not asked"],
] as const satisfies readonly (readonly [PledgeState, string])[]

function Heads() {
  return (
    <thead {...tableRoles.body}>
      <tr {...tableRoles.row}>
        <th {...tableRoles.columnHead}>Branch</th>
        <th {...tableRoles.columnHead}>Reps</th>
        <th {...tableRoles.columnHead} className="num">
          Entitled
        </th>
        {heads.map(([pledge, label]) => (
          <th key={pledge} {...tableRoles.columnHead} className="num">
            <Mark of={pledge} silent />
            {label}
          </th>
        ))}
        <th {...tableRoles.columnHead} className="num">
          Asked, coverage
        </th>
      </tr>
    </thead>
  )
}

function Counts({ tally }: { tally: Tally }) {
  const { entitled, notAsked, spokenTo } = tally
  return (
    <>
      <td {...tableRoles.cell} className="num of">
        {inFigures(entitled)}
      </td>
      <StateCells tally={tally} />
      <td {...tableRoles.cell} className="num cover asked">
        {inFigures(entitled - notAsked)} <small>{wholePercent(spokenTo, entitled)}% spoken to</small>
      </td>
    </>
  )
}
