import { inFigures } from "@/components/in-figures"
import { LinkRow } from "@/components/link-row"
import { Mark } from "@/components/mark"
import { tableRoles } from "@/components/table-roles"
import type { Phase } from "@/lib/ballots/terms"
import { arrangeBranches, type BranchOrder } from "@/lib/branches/arrange-branches"
import { type BranchInView, whereHelpIsWorthMost } from "@/lib/branches/help-in-branch"
import { dayOf, saidDay } from "@/lib/dates"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { wholePercent } from "@/lib/law/turnout"
import { rangeInPercent } from "@/lib/projection/sentence"
import { between } from "./outlook/between"

type Props = {
  branches: readonly BranchInView[]
  ballotId: string
  method: VotingMethod
  order: BranchOrder
  phase: Phase
  now: Date
}

/** The branches side by side, each a way in, and those marked where help is worth most. */
export function BranchesTable({ branches, ballotId, method, order, phase, now }: Props) {
  const words = deskWordsOf(method)
  const isProjected = branches.some(({ part }) => part)
  const marked = phase === "open" ? whereHelpIsWorthMost(branches) : new Set<string>()
  return (
    <>
      <div className="narrowing small">
        <LinkRow
          label="First"
          options={offered(words)
            .filter(([by]) => (by === "expected" ? isProjected : by !== "help" || phase === "open"))
            .map(([by, label]) => ({
              label,
              href: `?${new URLSearchParams({ ballot: ballotId, sort: by })}#choose`,
              isCurrent: by === order,
            }))}
        />
      </div>
      <table className="places branch-places" {...tableRoles.table}>
        <caption className="vh">{words.standing("each branch")}, and who is asking</caption>
        <Heads isProjected={isProjected} words={words} />
        <tbody {...tableRoles.body}>
          {arrangeBranches(branches, order).map((branch) => (
            <tr key={branch.id} {...tableRoles.row}>
              <th {...tableRoles.rowHead}>
                <a href={`/progress?ballot=${ballotId}&branch=${branch.id}`}>{branch.name}</a>
                {marked.has(branch.id) ? <Why {...branch} /> : null}
              </th>
              <td {...tableRoles.cell} className="rep">
                <Asking {...branch} now={now} />
              </td>
              <Figures {...branch} isProjected={isProjected} />
            </tr>
          ))}
        </tbody>
      </table>
      {marked.size > 0 ? (
        <p className="small soft after-table">
          Help is worth most where members not asked yet, at this week’s pace, would not be asked before the{" "}
          {words.lastDay}. It says where hands are short, and nothing of those who are at work.
        </p>
      ) : null}
    </>
  )
}

const offered = ({ pledge, saysDone }: DeskWords) =>
  [
    ["help", "help worth most"],
    ["not-arrived", pledge.not_arrived.toLowerCase()],
    ["coverage", "least spoken to"],
    ["says-posted", saysDone.one.toLowerCase()],
    ["expected", "most expected"],
    ["asking", "fewest reps asking"],
    ["quiet", "longest quiet"],
    ["entitled", "biggest"],
    ["name", "by name"],
  ] as const satisfies readonly (readonly [BranchOrder, string])[]

function Heads({ isProjected, words }: { isProjected: boolean; words: DeskWords }) {
  return (
    <thead {...tableRoles.body}>
      <tr {...tableRoles.row}>
        <th {...tableRoles.columnHead}>Branch</th>
        <th {...tableRoles.columnHead}>Asking this week</th>
        <th {...tableRoles.columnHead} className="num">
          Entitled
        </th>
        <th {...tableRoles.columnHead} className="num">
          <Mark of="posted" silent />
          {words.saysDone.one}
        </th>
        <th {...tableRoles.columnHead} className="num">
          <Mark of="not_arrived" silent />
          {words.pledge.not_arrived}
        </th>
        <th {...tableRoles.columnHead} className="num">
          <Mark of="not_asked" silent />
          Not asked
        </th>
        <th {...tableRoles.columnHead} className="num">
          Coverage
        </th>
        {isProjected ? (
          <th {...tableRoles.columnHead} className="num">
            Probably brings
          </th>
        ) : null}
      </tr>
    </thead>
  )
}

function Why({ help }: BranchInView) {
  return (
    <small className="help">
      <strong>Help is worth most here.</strong> {inFigures(help.left)} would not be asked at this week’s pace:{" "}
      {help.votes < 1.5 ? "about 1 vote" : `about ${inFigures(Math.round(help.votes))} votes`}.
    </small>
  )
}

function Asking({ reps, asking, lastAttemptAt, now }: BranchInView & { now: Date }) {
  return (
    <>
      {reps === 0 ? (
        <span className="urgent">No rep</span>
      ) : (
        `${inFigures(asking)} of ${inFigures(reps)} ${reps === 1 ? "rep" : "reps"}`
      )}{" "}
      <small>
        {lastAttemptAt ? `last tried ${saidDay(dayOf(lastAttemptAt), dayOf(now))}` : "nobody tried yet"}
      </small>
    </>
  )
}

function Figures({ isProjected, ...branch }: BranchInView & { isProjected: boolean }) {
  const { entitled, posted, notArrived, notAsked, spokenTo, part } = branch
  const cells = [
    ["posted", posted],
    ["not_arrived", notArrived],
    ["not_asked", notAsked],
  ] as const
  return (
    <>
      <td {...tableRoles.cell} className="num of">
        {inFigures(entitled)}
      </td>
      {cells.map(([of, members]) => (
        <td key={of} {...tableRoles.cell} className={members === 0 ? "num m zero" : "num m"}>
          <Mark of={of} small silent />
          {inFigures(members)}
        </td>
      ))}
      <td {...tableRoles.cell} className="num cover">
        {wholePercent(spokenTo, entitled)}%
      </td>
      {part ? (
        <td {...tableRoles.cell} className="num brings">
          {between(part.quantiles, "0.1", "0.9")} <small>{rangeInPercent(part)}</small>
        </td>
      ) : isProjected ? (
        <td {...tableRoles.cell} className="num none" />
      ) : null}
    </>
  )
}
