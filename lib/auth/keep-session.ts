import { sessionCookie, sessionSeconds } from "./session-cookie"

type CookieOptions = ReturnType<typeof sessionCookie>["options"] & { maxAge: number }
interface Sent {
  get(name: string): { value: string } | undefined
}
interface Jar {
  set(name: string, value: string, options: CookieOptions): unknown
}

/** The cookie lasts as long as the session, which each visit makes longer; the database says whether it still stands. */
export function keepSession(sent: Sent, kept: Jar): void {
  const { name, options } = sessionCookie()
  const token = sent.get(name)?.value
  if (token) kept.set(name, token, { ...options, maxAge: sessionSeconds })
}
