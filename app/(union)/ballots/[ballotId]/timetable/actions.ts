"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { RenewCalendar, renewCalendar } from "@/lib/ballots/renew-calendar"

export const renew = action("renewCalendar", RenewCalendar, renewCalendar, ({ ballotId }) => {
  revalidatePath(`/ballots/${ballotId}/timetable`)
  redirect(`/ballots/${ballotId}/timetable#calendar`)
})
