"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { EnterCanvass, enterCanvass } from "@/lib/canvass/enter-canvass"

export const typeIn = action("enterCanvass", EnterCanvass, enterCanvass, ({ number, saved, refused }) => {
  revalidatePath("/exports/sheets", "layout")
  const params = new URLSearchParams({ saved: `${saved}` })
  for (const { line, why } of refused) params.append("not", `${line}.${why}`)
  redirect(`/exports/sheets/${number}?${params}`)
})
