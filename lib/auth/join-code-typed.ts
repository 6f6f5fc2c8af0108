import { cookies } from "next/headers"
import { siteUrl } from "@/lib/env"

const name = "turnout.join"

/** The code typed on the first page, for the second: in a cookie, since an address is kept and passed on. */
export async function joinCodeTyped(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value
}

export async function keepJoinCode(code: string) {
  const jar = await cookies()
  const secure = siteUrl().protocol === "https:"
  jar.set(name, code, { httpOnly: true, sameSite: "lax", secure, path: "/join", maxAge: 30 * 60 })
}
