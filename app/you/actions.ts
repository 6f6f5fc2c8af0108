"use server"
import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { EndSession, endSession } from "@/lib/accounts/end-session"
import { action, doorAction } from "@/lib/action"
import { signOut } from "@/lib/auth/auth"

export const endDevice = action("endOwnSession", EndSession, endSession, () => revalidatePath("/you"))

export const leave = doorAction(z.object({}), async () => {
  await signOut()
  redirect("/sign-in")
})
