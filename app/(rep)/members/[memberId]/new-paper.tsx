import { Post } from "@/components/post"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import type { FormState } from "@/lib/forms/terms"
import type { ListedMember } from "@/lib/members/queries"
import { standingInWords } from "@/lib/replacements/in-words"
import { isWindowOpen } from "@/lib/replacements/is-window-open"
import { isUnderWay, mayNeedOne, stageOf } from "@/lib/replacements/stage-of"
import { AskPaper } from "../ask-paper"

type Props = {
  ballot: BallotInView
  member: ListedMember
  now: Date
  within?: string
  attempt?: FormState
}

/** Where this member’s new paper stands, and what can be said of it; or a way to ask for one. */
export function NewPaper({ ballot, member, now, within = "", attempt }: Props) {
  const isOpen = isWindowOpen(ballot, now)
  const standing = standingInWords(member, isOpen)
  const about = { memberId: member.id, ballotId: ballot.id }
  const onward = { next: member.id, within }
  const mayAsk = isOpen && mayNeedOne(member)
  // A refusal is the form’s own only when it is this form that was sent.
  const own = attempt?.typed?.replacementId === undefined ? undefined : attempt
  const ask = <AskPaper {...about} to="/members/paper" onward={onward} attempt={own} />
  return (
    <>
      {standing ? (
        <p className="said" id="paper">
          {standing}
        </p>
      ) : null}
      {isUnderWay(member) ? (
        <Post to="/members/paper" className="paper-steps" label="New paper" attempt={own}>
          {Object.entries({ ...about, ...onward, replacementId: crypto.randomUUID() }).map(
            ([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          {isOpen && stageOf(member) === "asked" ? (
            <button type="submit" className="button" name="isAddressRight" value="on">
              They still live where the union writes to
            </button>
          ) : null}
          <button type="submit" className="button" name="paper" value="come">
            It has come
          </button>
          <button type="submit" className="button" name="paper" value="not_needed">
            No longer needed
          </button>
        </Post>
      ) : null}
      {!mayAsk ? null : member.pledge === "not_arrived" ? (
        ask
      ) : (
        <details className="anyway">
          <summary>Lost it?</summary>
          {ask}
        </details>
      )}
    </>
  )
}
