import type { ReactNode } from "react"
import { AnswerChoices } from "@/components/answer-choices"
import { Post } from "@/components/post"
import { WayChoice } from "@/components/way-choice"
import type { Phase } from "@/lib/ballots/terms"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import type { FormState } from "@/lib/forms/terms"
import type { VotingMethod } from "@/lib/law/terms"

type Props = {
  member: Parameters<typeof hasWrongNumber>[0] & { id: string; phone: string | null }
  ballotId: string
  phase: Phase
  method: VotingMethod
  next?: string
  within?: string
  attempt?: FormState
  note: ReactNode
}

/** One tap saves: where the paper is, or how the try ended; then the next member. */
export function Ask({ member, ballotId, phase, method, next = "", within = "", attempt, note }: Props) {
  return (
    <Post to="/members/log" attempt={attempt}>
      <input type="hidden" name="entryId" value={crypto.randomUUID()} />
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="memberId" value={member.id} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="within" value={within} />
      <WayChoice value={member.phone && !hasWrongNumber(member) ? "phone" : "in_person"} />
      <AnswerChoices phase={phase} method={method} />
      {note}
    </Post>
  )
}
