"use server"

import { revalidatePath } from "next/cache"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { siteUrl } from "@/lib/env"
import { MakeJoinCode, makeJoinCode } from "@/lib/joining/make-join-code"
import { WithdrawJoinCode, withdrawJoinCode } from "@/lib/joining/withdraw-join-code"

// Carried to the one page that shows it by a cookie that lasts two minutes: an address would be kept and logged.
export const makeCode = action("makeJoinCode", MakeJoinCode, makeJoinCode, async ({ code, expiresAt }) => {
  if (code) {
    const jar = await cookies()
    const secure = siteUrl().protocol === "https:"
    const set = { httpOnly: true, sameSite: "strict", secure, path: "/people/join", maxAge: 120 } as const
    jar.set("turnout.join-code", `${code} ${expiresAt.toISOString()}`, set)
  }
  redirect("/people/join/shown")
})

export const withdrawCode = action("withdrawJoinCode", WithdrawJoinCode, withdrawJoinCode, () =>
  revalidatePath("/people/join"),
)
