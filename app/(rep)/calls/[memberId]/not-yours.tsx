import { Post } from "@/components/post"
import type { Phase } from "@/lib/ballots/terms"
import { claimMinutes } from "@/lib/queue/terms"
import { CallIds, type CallOf } from "./call-ids"

type Props = { call: CallOf; firstName: string; isTaken: boolean; phase: Phase }

/** Instead of a call: why this member is not the caller’s now, and the way on. */
export function NotYours({ call, firstName, isTaken, phase }: Props) {
  if (phase === "closed") return <p className="said">Voting has closed: nobody is left to call.</p>
  return (
    <>
      <p className="said">
        {isTaken
          ? `${firstName} is with another caller now.`
          : `${firstName} is not yours to call now: the ${claimMinutes} minutes ran out, or you went on.`}{" "}
        If you have just spoken, <a href={`/members/${call.memberId}`}>log it on their own page</a>.
      </p>
      <Post to="/calls/next" className="next-to-call">
        <CallIds {...call} />
        <button className="button button-act button-wide" type="submit">
          Next to call
        </button>
      </Post>
    </>
  )
}
