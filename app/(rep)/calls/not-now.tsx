import type { VotingMethod } from "@/lib/law/terms"
import type { Queue } from "@/lib/queue/queries"
import { coolDownHours, type Waiting, waitingLabel } from "@/lib/queue/terms"
import { wordsOf } from "@/lib/voting/terms"

type Props = { waiting: Queue["waiting"]; method: VotingMethod }

/** Who is not to be called now, counted by the reason. */
export function NotNow({ waiting, method }: Props) {
  if (waiting.length === 0) return null
  return (
    <section className="rest">
      <h2>Not to be called now</h2>
      <ul className="not-now">
        {waiting.map(({ why, members }) => (
          <li key={why}>
            <b>{members}</b> {members === 1 ? said(why, method).one : said(why, method).many}
          </li>
        ))}
      </ul>
      {waiting.some(({ why }) => why === "called_lately") ? (
        <p className="small soft">
          A member is left in peace for {coolDownHours} hours after a try by anyone, unless they were promised
          another.
        </p>
      ) : null}
    </section>
  )
}

function said(why: Waiting, method: VotingMethod) {
  if (why !== "settled") return waitingLabel[why]
  const { one, many } = wordsOf(method).saysDone
  const resting = "won’t vote or would rather not say"
  return { one: `${one}, ${resting}`, many: `${many}, ${resting}` }
}
