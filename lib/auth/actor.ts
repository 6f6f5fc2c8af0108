import { cookies } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { withoutActing } from "@/db"
import { homes } from "@/lib/access"
import type { Actor, Role } from "@/lib/accounts/terms"
import { sessionOf } from "./session"
import { sessionCookie } from "./session-cookie"

/** Who is asking, for any page behind sign-in and every action: nobody signed in goes to sign in. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect("/sign-in")
  return actor
}

export const requireRep = () => requireRole(homes.members)
export const requireSecretary = () => requireRole(homes.progress)
export const requireOrganiser = () => requireRole(homes.ballots)

export async function currentActor(): Promise<Actor | undefined> {
  return (await currentSession())?.actor
}

/** This request's session, looked up once however many ask. */
export const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  return token ? withoutActing((db) => sessionOf(db, token, new Date())) : undefined
})

async function requireRole(allowed: readonly Role[]) {
  const actor = await requireActor()
  if (!allowed.includes(actor.role)) notFound()
  return actor
}
