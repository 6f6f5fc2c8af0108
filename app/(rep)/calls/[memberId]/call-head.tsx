import { Mark } from "@/components/mark"
import { Post } from "@/components/post"
import type { VotingMethod } from "@/lib/law/terms"
import type { ListedMember } from "@/lib/members/queries"
import { wordsOf } from "@/lib/voting/terms"
import { callsAddress } from "../calls-address"
import { CallIds, type CallOf } from "./call-ids"

type Props = { call: CallOf; member: ListedMember; isMine: boolean; method: VotingMethod }

/** Who is being called; and the two ways on without calling, each of which lets the member go. */
export function CallHead({ call, member, isMine, method }: Props) {
  return (
    <>
      <div className="masthead-line">
        {isMine ? (
          <>
            <Post to="/calls/leave">
              <CallIds {...call} />
              <button className="back" type="submit">
                <span aria-hidden="true">‹</span> Stop calling
              </button>
            </Post>
            <Post to="/calls/skip">
              <CallIds {...call} />
              <button className="back skip" type="submit">
                Skip
              </button>
            </Post>
          </>
        ) : (
          <a className="back" href={callsAddress({ ballotId: call.ballotId, branchId: call.branchId })}>
            <span aria-hidden="true">‹</span> Calls
          </a>
        )}
      </div>
      <div className="scotch" />
      <header className="who">
        <h1>
          {member.firstName} {member.lastName}
        </h1>
        <p className="soft">{member.workplace}</p>
        <p className="state">
          <Mark of={member.pledge} silent />
          {wordsOf(method).pledge[member.pledge]}
        </p>
      </header>
    </>
  )
}
