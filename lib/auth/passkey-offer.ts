import { cookies } from "next/headers"
import { siteUrl } from "@/lib/env"

const name = "turnout.passkey-offered"
const seconds = 400 * 24 * 60 * 60

/**
 * Whether to offer this device a passkey: once, and only if its browser, on the way here, left word that it could
 * keep one. Asking is offering: from now on the answer is no.
 */
export async function isFirstOffer(): Promise<boolean> {
  const jar = await cookies()
  if (!jar.has("turnout.keeps-passkeys") || jar.has(name)) return false
  const secure = siteUrl().protocol === "https:"
  jar.set(name, "yes", { httpOnly: true, sameSite: "lax", secure, path: "/sign-in", maxAge: seconds })
  return true
}
