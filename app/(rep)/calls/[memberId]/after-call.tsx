import { AnswerChoices } from "@/components/answer-choices"
import { Post } from "@/components/post"
import { WayChoice } from "@/components/way-choice"
import type { Phase } from "@/lib/ballots/terms"
import { ways } from "@/lib/contacts/terms"
import type { FormState } from "@/lib/forms/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { Note } from "../../members/[memberId]/note"
import { CallIds, type CallOf } from "./call-ids"

type Props = { call: CallOf; phase: Phase; method: VotingMethod; note: string; attempt?: FormState }

/** One tap saves what the call brought, and brings the next to call. */
export function AfterCall({ call, phase, method, note, attempt }: Props) {
  const way = ways.find((one) => one === attempt?.typed?.way) ?? "phone"
  return (
    <Post to="/calls/log" label="After the call">
      <input type="hidden" name="entryId" value={crypto.randomUUID()} />
      <CallIds {...call} />
      <WayChoice value={way} />
      <AnswerChoices phase={phase} method={method} />
      <Note wording={note} attempt={attempt} />
    </Post>
  )
}
