import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { siteUrl } from "@/lib/env"

const name = "turnout.address"

/** The address a code was asked for, from a cookie rather than the URL, where it would be kept and passed on. */
export async function addressAsked(): Promise<string> {
  const email = (await cookies()).get(name)?.value
  if (!email) redirect("/sign-in")
  return email
}

export async function keepAddress(email: string) {
  const jar = await cookies()
  const secure = siteUrl().protocol === "https:"
  jar.set(name, email, { httpOnly: true, sameSite: "lax", secure, path: "/sign-in", maxAge: 15 * 60 })
}
