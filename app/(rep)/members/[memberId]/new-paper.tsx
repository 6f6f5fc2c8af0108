import { Post } from "@/components/post"
import type { BallotInView } from "@/lib/ballots/current-ballot"
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
}

/** Where this member’s new paper stands, and what can be said of it; or a way to ask for one. */
export function NewPaper({ ballot, member, now, within = "" }: Props) {
  const isOpen = isWindowOpen(ballot, now)
  const standing = standingInWords(member, isOpen)
  const about = { memberId: member.id, ballotId: ballot.id }
  const onward = { next: member.id, within }
  return (
    <>
      {standing ? (
        <p className="said" id="paper">
          {standing}
        </p>
      ) : null}
      {isUnderWay(member) ? (
        <Post to="/members/paper" className="paper-steps" label="New paper">
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
      {isOpen && member.pledge === "not_arrived" && mayBeOffered(member) ? (
        <AskPaper {...about} to="/members/paper" onward={onward} />
      ) : null}
    </>
  )
}

/** For a member who will post: theirs may be lost all the same. */
export function LostPaper({ ballot, member, now, within = "" }: Props) {
  const isOffered = member.pledge === "will_post" && mayBeOffered(member) && isWindowOpen(ballot, now)
  return isOffered ? (
    <details className="anyway">
      <summary>Lost it?</summary>
      <AskPaper
        memberId={member.id}
        ballotId={ballot.id}
        to="/members/paper"
        onward={{ next: member.id, within }}
      />
    </details>
  ) : null
}

const mayBeOffered = (member: ListedMember) => member.askedNotToBeContactedAt === null && mayNeedOne(member)
