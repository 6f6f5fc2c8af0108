import { memberAddress } from "@/app/(rep)/members/where-next"
import { cannotBeRung, mayBeRung, typeTheNumber } from "@/lib/members/may-be-rung"
import { drawMember } from "./draw"
import type { KeptList } from "./store"

/** A number that the server would not take is refused while the rep still has it before them; undefined for any other. */
export async function answerBadNumber(
  kept: KeptList,
  url: URL,
  typed: Record<string, string>,
): Promise<Response | undefined> {
  const { phone = "", memberId = "", within } = typed
  if (mayBeRung(phone)) return undefined
  const problems = { phone: phone.trim() === "" ? typeTheNumber : cannotBeRung }
  return drawMember(kept, memberId, new URL(memberAddress(memberId, { within }), url), { problems, typed })
}
