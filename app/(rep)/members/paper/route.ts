import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import type { FormState } from "@/lib/forms/terms"
import { AskReplacement, askReplacement } from "@/lib/replacements/ask-replacement"
import { NoteArrival, noteArrival } from "@/lib/replacements/note-arrival"
import { WithdrawReplacement, withdrawReplacement } from "@/lib/replacements/withdraw-replacement"
import { readMember } from "../[memberId]/read-member"
import { afterPaper } from "../where-next"

const asking = { name: "askReplacement", schema: AskReplacement, verb: askReplacement } as const
const coming = { name: "noteArrival", schema: NoteArrival, verb: noteArrival } as const
const withdrawing = {
  name: "withdrawReplacement",
  schema: WithdrawReplacement,
  verb: withdrawReplacement,
} as const

/** A new paper asked for, its address confirmed, come, or no longer needed: whichever button was tapped. */
export async function POST(request: Request) {
  const actor = await currentActor()
  const paper = (await request.clone().formData()).get("paper")?.toString()
  const ways = {
    onward: ({ next, within }: { next: string; within: string }) => afterPaper({ next, within, paper }),
    again: async (attempt: FormState, { memberId = "", within }: Record<string, string>) =>
      actor && readMember(actor, memberId, { within }, attempt),
  }
  if (paper === "come") return posted(request, actor, coming, ways)
  if (paper === "not_needed") return posted(request, actor, withdrawing, ways)
  return posted(request, actor, asking, ways)
}
