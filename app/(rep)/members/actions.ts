"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { DismissOvertaking, dismissOvertaking } from "@/lib/contacts/dismiss-overtaking"
import { LogContact, logContact } from "@/lib/contacts/log-contact"
import { LogSeveral, logSeveral } from "@/lib/contacts/log-several"
import { UndoEntry, undoEntry } from "@/lib/contacts/undo-entry"
import { CorrectPhone, correctPhone } from "@/lib/members/correct-phone"
import { CountReason, countReason } from "@/lib/reasons/count-reason"

export const log = action(
  "logContact",
  LogContact,
  logContact,
  (_done, { answer, entryId, memberId, next, within }) => {
    if (answer === "note") return goToMember(memberId, { within })
    if (next) return goToMember(next, { within, saved: entryId })
    goToList({ workplace: within, saved: entryId })
  },
)

export const several = action("logSeveral", LogSeveral, logSeveral, ({ logged }) =>
  goTo("/members/several", { logged: String(logged) }),
)

export const undo = action("undoEntry", UndoEntry, undoEntry, ({ memberId }) =>
  goToMember(memberId, { undone: "1" }),
)

export const correct = action("correctPhone", CorrectPhone, correctPhone, (_done, { memberId, within }) =>
  goToMember(memberId, { within, corrected: "1" }),
)

// The address tells neither the reason nor the entry it came after.
export const tell = action("countReason", CountReason, countReason, (_done, { next, within }) =>
  next ? goToMember(next, { within, told: "1" }) : goToList({ workplace: within, told: "1" }),
)

export const dismiss = action(
  "dismissOvertaking",
  DismissOvertaking,
  dismissOvertaking,
  (_done, { within }) => goToList({ workplace: within }),
)

const goToMember = (memberId: string, more: Record<string, string>) => goTo(`/members/${memberId}`, more)
const goToList = (more: Record<string, string>) => goTo("/members", more)

// To a page already shown as well: its forms must not be sent under the ids they were sent under before.
function goTo(path: string, more: Record<string, string>): never {
  const params = new URLSearchParams(Object.entries(more).filter(([, value]) => value))
  revalidatePath("/members", "layout")
  redirect(params.size > 0 ? `${path}?${params}` : path)
}
