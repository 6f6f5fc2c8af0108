import type { z } from "zod"
import type { Actor } from "@/lib/accounts/terms"
import { DismissOvertaking, dismissOvertaking } from "@/lib/contacts/dismiss-overtaking"
import { LogContact, logContact } from "@/lib/contacts/log-contact"
import { LogSeveral, logSeveral } from "@/lib/contacts/log-several"
import { UndoEntry, undoEntry } from "@/lib/contacts/undo-entry"
import { CorrectPhone, correctPhone } from "@/lib/members/correct-phone"
import { CountReason, countReason } from "@/lib/reasons/count-reason"
import { AskReplacement, askReplacement } from "@/lib/replacements/ask-replacement"
import { NoteArrival, noteArrival } from "@/lib/replacements/note-arrival"
import { WithdrawReplacement, withdrawReplacement } from "@/lib/replacements/withdraw-replacement"
import { type Unwritten, type Write, write } from "@/lib/write"
import { hasLanded } from "./has-landed"
import type { SentEntry } from "./read-outbox"
import type { OutboxResult, OutboxVerb } from "./terms"

export const unreadable = "Turnout could not read this one, so it was not saved. Log it again."

/** Writes one entry of an outbox as the page would have: kept, or refused in words. */
export async function landEntry(actor: Actor, entry: SentEntry, madeAt: Date): Promise<OutboxResult> {
  const { id, verb, input } = entry
  const unwritten = await verbs[verb](actor, input, madeAt)
  if (!unwritten || (await hasLanded(actor, entry))) return { id, kept: true }
  return { id, refused: inWords(unwritten) }
}

type Landing = (actor: Actor, input: unknown, madeAt: Date) => Promise<Unwritten | undefined>

const verbs: Record<OutboxVerb, Landing> = {
  logContact: by({ name: "logContact", schema: LogContact, verb: logContact }),
  undoEntry: by({ name: "undoEntry", schema: UndoEntry, verb: undoEntry }),
  correctPhone: by({ name: "correctPhone", schema: CorrectPhone, verb: correctPhone }),
  countReason: by({ name: "countReason", schema: CountReason, verb: countReason }),
  logSeveral: by({ name: "logSeveral", schema: LogSeveral, verb: logSeveral }),
  dismissOvertaking: by({ name: "dismissOvertaking", schema: DismissOvertaking, verb: dismissOvertaking }),
  askReplacement: by({ name: "askReplacement", schema: AskReplacement, verb: askReplacement }),
  noteArrival: by({ name: "noteArrival", schema: NoteArrival, verb: noteArrival }),
  withdrawReplacement: by({
    name: "withdrawReplacement",
    schema: WithdrawReplacement,
    verb: withdrawReplacement,
  }),
}

function by<Schema extends z.ZodType, Done>(how: Write<Schema, Done>): Landing {
  return async (actor, input, madeAt) => {
    const written = await write(actor, how, input, madeAt)
    return "done" in written ? undefined : written
  }
}

// Ours end with a full stop; what zod says by itself is not for a rep to read.
function inWords(unwritten: Unwritten): string {
  if ("refused" in unwritten) return unwritten.refused
  const sentences = Object.values(unwritten.problems).filter((problem) => problem.endsWith("."))
  return sentences.length > 0 ? sentences.join(" ") : unreadable
}
