import { StateCells } from "@/app/state-cells"
import { StateHeads } from "@/app/state-heads"
import { inFigures } from "@/components/in-figures"
import { LinkRow } from "@/components/link-row"
import { tableRoles } from "@/components/table-roles"
import type { BranchProgress } from "@/lib/ballots/progress-queries"
import { dayOf, saidDay } from "@/lib/dates"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { wholePercent } from "@/lib/law/turnout"
import type { Arrangement } from "@/lib/roll/arrange"
import { type Tally, together } from "@/lib/roll/tally"
import { rowsAtFirst, ShowAll } from "./show-all"

export type View = { sort: Arrangement; isWhole: boolean }
type Props = { ballotId: string; method: VotingMethod; branches: BranchProgress[]; view: View; now: Date }

const offered = ({ pledge, saysDone, willDo }: DeskWords) =>
  [
    ["not-asked", "not asked"],
    ["not-arrived", pledge.not_arrived.toLowerCase()],
    ["will-post", willDo],
    ["says-posted", saysDone.one.toLowerCase()],
    ["coverage", "least spoken to"],
    ["quiet", "longest quiet"],
    ["entitled", "biggest"],
    ["name", "by name"],
  ] as const satisfies readonly (readonly [Arrangement, string])[]

/** The branches side by side. */
export function Branches({ ballotId, method, branches, view, now }: Props) {
  const words = deskWordsOf(method)
  const reps = branches.reduce((total, branch) => total + branch.reps, 0)
  return (
    <section className="sect" aria-labelledby="branches">
      <h2 id="branches">Branches</h2>
      <div className="narrowing small">
        <LinkRow
          label="First"
          options={offered(words).map(([by, label]) => ({
            label,
            href: `?sort=${by}#branches`,
            isCurrent: by === view.sort,
          }))}
        />
      </div>
      <table className="places progress-places" {...tableRoles.table}>
        <caption className="vh">{words.standing("each branch")}</caption>
        <StateHeads method={method} what="Branch" who="Reps" last="Asked, coverage" />
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
