import { cookies } from "next/headers"
import { sessionCookie, sessionSeconds } from "./session-cookie"

/** The cookie lasts as long as the session, which each visit makes longer; the database says whether it still stands. */
export async function keepSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const sent = await cookies()
  const token = sent.get(name)?.value
  if (token) sent.set(name, token, { ...options, maxAge: sessionSeconds })
}
