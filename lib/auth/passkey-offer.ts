import { cookies } from "next/headers"
import { siteUrl } from "@/lib/env"

const name = "turnout.passkey-offered"
const seconds = 400 * 24 * 60 * 60

/** Whether this device has never been offered a passkey. It is asked once: from now on the answer is no. */
export async function isFirstOffer(): Promise<boolean> {
  const jar = await cookies()
  if (jar.has(name)) return false
  const secure = siteUrl().protocol === "https:"
  jar.set(name, "yes", { httpOnly: true, sameSite: "lax", secure, path: "/sign-in", maxAge: seconds })
  return true
}
