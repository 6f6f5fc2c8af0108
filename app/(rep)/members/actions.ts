"use server"

import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { LogContact, logContact } from "@/lib/contacts/log-contact"
import { LogSeveral, logSeveral } from "@/lib/contacts/log-several"
import { UndoEntry, undoEntry } from "@/lib/contacts/undo-entry"

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
