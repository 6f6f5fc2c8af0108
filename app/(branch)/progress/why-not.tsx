import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { fewest, type ShownReason } from "@/lib/reasons/shown"

type Props = { reasons: ShownReason[]; of: string; method: VotingMethod }

/** Why people say they may not vote, as far as it can be told without giving anybody away. */
export function WhyNot({ reasons, of, method }: Props) {
  const words = deskWordsOf(method)
  const most = Math.max(1, ...reasons.map(({ members }) => members ?? 0))
  const isHidden = reasons.every(({ members }) => members === null)
  return (
    <section className="sect" aria-labelledby="why-not">
      <h2 id="why-not">Why not?</h2>
      {isHidden ? (
        <p>
          Fewer than {fewest} people in {of} have given any one reason for not voting, so none can be shown.
        </p>
      ) : (
        <table className="plain why-not">
          <caption className="vh">Reasons given for not voting in {of}</caption>
          <thead>
            <tr>
              <th scope="col">Reason</th>
              <td className="of" />
              <th scope="col" className="members">
                Members
              </th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ reason, members }) => (
              <tr key={reason}>
                <th scope="row">{words.reason[reason]}</th>
                <td className="of">
                  <Bar share={(members ?? 0) / most} />
                </td>
                <td className="members">{members ?? <span className="soft">fewer than {fewest}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small soft after-table">
        What reps were told, counted without a name. Weeks are added once they have ended, and a figure moves
        only when at least {fewest} more have given that reason, so that nobody can be picked out.
      </p>
    </section>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true">
      {share > 0 ? (
        <rect width={`${100 * share}%`} height="12" />
      ) : (
        <rect x="0.5" y="0.5" width="24" height="11" className="st-soft hidden-figure" />
      )}
    </svg>
  )
}
