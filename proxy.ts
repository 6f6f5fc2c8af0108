import { type NextRequest, NextResponse } from "next/server"
import { newNonce, policies } from "@/app/policies"
import { keepSession } from "@/lib/auth/keep-session"

/** Puts the policies on every page. Who may see what is decided by pages and the database, never here. */
export function proxy(request: NextRequest) {
  const sent = policies(newNonce())
  const headers = new Headers(request.headers)
  headers.set("content-security-policy", sent["content-security-policy"])
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(sent)) response.headers.set(name, value)
  const isPublic = request.nextUrl.pathname.startsWith("/results/")
  if (!isPublic && !/\.[a-z0-9]+$/.test(request.nextUrl.pathname))
    response.headers.set("cache-control", "private, no-store")
  const isVisit = request.method === "GET" && request.headers.get("accept")?.includes("text/html")
  // What everyone may keep carries nobody’s cookie.
  if (isVisit && !isPublic) keepSession(request.cookies, response.cookies)
  return response
}

// What answers by itself stays out: the plain pages, which put the policies on themselves and are quicker without,
// and what a phone’s script asks, whose own cache-control would be replaced here.
export const config = {
  matcher:
    "/((?!_next/static|_next/image|members$|members/|calls$|calls/|digest/|progress$|progress/charts$|wall$|api/live|api/outbox$|api/pocket$|api/queue/).*)",
}
