import { inArray } from "drizzle-orm"
import { withReach } from "@/db"
import { accounts } from "@/db/schema"
import { siteUrl } from "@/lib/env"
import { sendMail } from "@/lib/mail"
import { unionName } from "@/lib/union-name"
import { invitationMail } from "./invitation-mail"
import type { Actor, Role } from "./terms"

type Invited = { id: string; name: string; email: string; role: Role }

/** Mails invitations once their accounts are there. Gives back how many could not go, which is noted beside each. */
export async function mailInvitations(actor: Actor, people: readonly Invited[], now: Date): Promise<number> {
  const signIn = new URL("/sign-in", siteUrl()).toString()
  const sent = await Promise.allSettled(
    people.map((person) => sendMail(invitationMail(person, actor.name, unionName(), signIn))),
  )
  const unsent = people.filter((_, index) => sent[index]?.status === "rejected").map(({ id }) => id)
  if (unsent.length === 0) return 0
  console.error(
    "Invitations could not be mailed.",
    sent.find(({ status }) => status === "rejected"),
  )
  await withReach(actor, (tx) =>
    tx.update(accounts).set({ mailFailedAt: now }).where(inArray(accounts.id, unsent)),
  )
  return unsent.length
}
