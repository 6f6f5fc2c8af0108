import type { Queue } from "@/lib/queue/queries"
import { coolDownHours, waitingLabel } from "@/lib/queue/terms"

/** Who is not to be called now, counted by the reason. */
export function NotNow({ waiting }: { waiting: Queue["waiting"] }) {
  if (waiting.length === 0) return null
  return (
    <section className="rest">
      <h2>Not to be called now</h2>
      <ul className="not-now">
        {waiting.map(({ why, members }) => (
          <li key={why}>
            <b>{members}</b> {members === 1 ? waitingLabel[why].one : waitingLabel[why].many}
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
