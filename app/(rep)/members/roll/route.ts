import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import type { FormState } from "@/lib/forms/terms"
import { PutOnRoll, putOnRoll } from "@/lib/roll/put-on-roll"
import { TakeOffRoll, takeOffRoll } from "@/lib/roll/take-off-roll"
import { readMember } from "../[memberId]/read-member"
import { memberAddress } from "../where-next"

const leaving = { name: "takeOffRoll", schema: TakeOffRoll, verb: takeOffRoll } as const
const joining = { name: "putOnRoll", schema: PutOnRoll, verb: putOnRoll } as const

/** One member taken off the roll, or put back on it, from their own page. */
export async function POST(request: Request) {
  const actor = await currentActor()
  const ways = {
    onward: ({ memberId, ballotId }: { memberId: string; ballotId: string }) =>
      memberAddress(memberId, { ballot: ballotId, moved: "1" }),
    again: async (attempt: FormState, { memberId = "", ballotId }: Record<string, string>) =>
      actor && readMember(actor, memberId, { ballot: ballotId }, attempt),
  }
  const move = (await request.clone().formData()).get("move")
  return move === "on" ? posted(request, actor, joining, ways) : posted(request, actor, leaving, ways)
}
