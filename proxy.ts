import { type NextRequest, NextResponse } from "next/server"
import { sessionCookie, sessionSeconds } from "@/lib/auth/session-cookie"

/** Puts the policies on every page. Who may see what is decided by pages and the database, never here. */
export function proxy(request: NextRequest) {
  const policy = contentPolicy(btoa(crypto.randomUUID()))
  const headers = new Headers(request.headers)
  headers.set("content-security-policy", policy)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries({ ...standing, "content-security-policy": policy }))
    response.headers.set(name, value)
  const isPublic = request.nextUrl.pathname.startsWith("/results/")
  if (!isPublic && !/\.[a-z0-9]+$/.test(request.nextUrl.pathname))
    response.headers.set("cache-control", "private, no-store")
  if (process.env.AUTH_URL?.startsWith("https:"))
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains")
  if (!isPublic) keepSessionCookie(request, response) // What everyone may keep carries nobody’s cookie.
  return response
}

// The event streams stay out: what is set here would take the place of their own cache-control.
export const config = { matcher: "/((?!_next/static|_next/image|api/live).*)" }

const standing = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
}

function contentPolicy(nonce: string) {
  const isDevelopment = process.env.NODE_ENV === "development"
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'", // Else a service worker would need the nonce.
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}

/** The cookie lasts as long as the session, which each visit makes longer; the database says whether it still stands. */
function keepSessionCookie(request: NextRequest, response: NextResponse) {
  const isVisit = request.method === "GET" && request.headers.get("accept")?.includes("text/html")
  if (!isVisit) return
  const { name, options } = sessionCookie()
  const token = request.cookies.get(name)?.value
  if (token) response.cookies.set(name, token, { ...options, maxAge: sessionSeconds })
}
