"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { LogSeveral, logSeveral } from "@/lib/contacts/log-several"

// A page already shown as well: its form must not be sent under the id it was sent under before.
export const several = action("logSeveral", LogSeveral, logSeveral, ({ logged }) => {
  revalidatePath("/members/several")
  redirect(`/members/several?logged=${logged}`)
})
