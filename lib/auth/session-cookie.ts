import { createHash } from "node:crypto"
import { siteUrl } from "@/lib/env"

/** Seconds for which a session lasts after it was last used. */
export const sessionSeconds = 30 * 24 * 60 * 60

/** The cookie that holds a session's token: its name, and how it is set. */
export function sessionCookie() {
  const secure = siteUrl().protocol === "https:"
  return {
    name: secure ? "__Secure-turnout.session" : "turnout.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const
}

/** How a session's token is kept: whoever reads the table cannot sign in with what stands there. */
export function hashOfToken(token: string) {
  return createHash("sha256").update(token).digest("hex")
}
