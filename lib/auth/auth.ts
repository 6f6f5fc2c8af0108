import { cookies, headers } from "next/headers"
import { NextRequest, NextResponse } from "next/server"
import NextAuth, { type NextAuthConfig } from "next-auth"
import { env, siteUrl } from "@/lib/env"
import { adapterFor, type Proof } from "./adapter"
import { deviceOf } from "./device"
import { sessionCookie, sessionSeconds } from "./session-cookie"

// No route leads to Auth.js: nothing but these two functions can open or close a session, and no GET does anything.
const basePath = "/api/auth"

/** Opens a session, on the device that asks, for the address that has just been shown to be someone’s own. */
export async function openSession(proof: Proof) {
  const { handlers } = NextAuth(await configFor(proof))
  const url = new URL(`${basePath}/callback/code`, siteUrl())
  url.search = new URLSearchParams({ email: proof.email, token: "proven" }).toString()
  const cookie = (await headers()).get("cookie") ?? ""
  const answer = await handlers.POST(new NextRequest(url, { method: "POST", headers: { cookie } }))
  const opened = new NextResponse(null, { headers: answer.headers }).cookies.get(sessionCookie().name)
  if (!opened?.value) throw new Error("the session could not be opened")
  const jar = await cookies()
  jar.set(opened)
}

export async function signOut() {
  await NextAuth(await configFor()).signOut({ redirect: false })
}

async function configFor(proof?: Proof): Promise<NextAuthConfig> {
  const device = deviceOf((await headers()).get("user-agent") ?? "")
  const cookie = sessionCookie()
  return {
    basePath,
    secret: env().AUTH_SECRET,
    trustHost: true,
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    session: { strategy: "database", maxAge: sessionSeconds },
    adapter: adapterFor({ device, proof }),
    providers: [{ id: "code", type: "email", name: "Code", sendVerificationRequest: () => {} }],
  }
}
