import { Icon } from "@/components/mark"
import { Post } from "@/components/post"
import { claimMinutes } from "@/lib/queue/terms"

type Props = {
  ballotId: string
  branchId: string
  callable: number
  held?: { firstName: string; lastName: string }
}

/** How many there are to call, and the one button that takes the first of them. */
export function NextToCall({ ballotId, branchId, callable, held }: Props) {
  if (callable === 0)
    return (
      <div className="empty">
        <h2>Nobody to call now</h2>
        <p>Everyone has answered, or is better left for the moment. The reasons are below.</p>
      </div>
    )
  return (
    <Post to="/calls/next" className="next-to-call">
      <p className="to-call">
        <b>{callable}</b> to call
      </p>
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="branchId" value={branchId} />
      <button className="button button-act button-wide" type="submit">
        <Icon of="call" /> {held ? `Back to ${held.firstName} ${held.lastName}` : "Next to call"}
      </button>
      <p className="small soft">
        {held
          ? "You have them still: nobody else is given them."
          : `You are given one member for ${claimMinutes} minutes, and nobody else is given them.`}
      </p>
    </Post>
  )
}
