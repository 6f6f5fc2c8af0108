"use server"

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
    const list = new URLSearchParams(within ? { within } : {})
    if (answer === "note") return redirect(`/members/${memberId}?${list}`)
    if (next)
      return redirect(
        `/members/${next}?${new URLSearchParams({ ...(within && { within }), saved: entryId })}`,
      )
    redirect(`/members?${new URLSearchParams({ ...(within && { workplace: within }), saved: entryId })}`)
  },
)

export const several = action("logSeveral", LogSeveral, logSeveral, ({ logged }) =>
  redirect(`/members/several?logged=${logged}`),
)

export const undo = action("undoEntry", UndoEntry, undoEntry, ({ memberId }) =>
  redirect(`/members/${memberId}?undone=1`),
)

export const correct = action("correctPhone", CorrectPhone, correctPhone, (_done, { memberId, within }) =>
  redirect(`/members/${memberId}?${new URLSearchParams({ ...(within && { within }), corrected: "1" })}`),
)

// The address tells neither the reason nor the entry it came after.
export const tell = action("countReason", CountReason, countReason, (_done, { next, within }) =>
  next
    ? redirect(`/members/${next}?${new URLSearchParams({ ...(within && { within }), told: "1" })}`)
    : redirect(`/members?${new URLSearchParams({ ...(within && { workplace: within }), told: "1" })}`),
)

export const dismiss = action(
  "dismissOvertaking",
  DismissOvertaking,
  dismissOvertaking,
  (_done, { within }) => redirect(`/members?${new URLSearchParams(within ? { workplace: within } : {})}`),
)
