import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { belongsToBranch, mayLookAfter } from "@/lib/access"
import { recordAct } from "@/lib/audit/record-act"
import { ticked } from "@/lib/forms/ticked"
import { NotFound, Refusal } from "@/lib/refusal"
import { setReach } from "./set-reach"
import { type Actor, roleLabel, roles } from "./terms"

export const InviteAccount = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1, "Give their name").max(120, "Keep it to 120 characters"),
  email: z
    .string()
    .trim()
    .pipe(z.email("Give an email address, such as nia@example.org"))
    .transform((email) => email.toLowerCase()),
  role: z.enum(roles, "Choose what they do"),
  branchId: z.uuid().or(z.literal("")).default(""),
  workplaceIds: ticked,
})
export type InviteAccount = z.output<typeof InviteAccount>

/** Opens an account for somebody, who can sign in from then on. Says whether it is new, so that one mail is sent. */
export async function inviteAccount(tx: Tx, actor: Actor, input: InviteAccount, now: Date) {
  if (!mayLookAfter(actor.role, input.role)) {
    throw new Refusal("You can invite reps. A national organiser invites branch secretaries.", "role")
  }
  const branchId = branchOf(actor, input)
  const { id, name, email, role, workplaceIds } = input
  const [invited] = await tx
    .insert(accounts)
    .values({ id, name, email, role, branchId, invitedBy: actor.accountId, invitedAt: now })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  if (!invited) return { id: await alreadyThere(tx, input), name, email, role, isNew: false }
  await setReach(tx, actor, { id, role, branchId }, workplaceIds, now)
  await recordAct(tx, actor, "account.invite", { branchId, subjectId: id, detail: { email, role } })
  return { id, name, email, role, isNew: true }
}

function branchOf(actor: Actor, { role, branchId }: InviteAccount) {
  if (!belongsToBranch(role)) return null
  const branch = branchId || actor.branchId
  if (!branch) throw new Refusal("Choose their branch", "branchId")
  if (actor.branchId && branch !== actor.branchId) throw new NotFound()
  return branch
}

async function alreadyThere(tx: Tx, { id, email }: InviteAccount) {
  const [known] = await tx.select().from(accounts).where(sql`lower(${accounts.email}) = ${email}`)
  if (known && known.id === id) return id
  throw new Refusal(
    known
      ? `${known.name} (${roleLabel[known.role].toLowerCase()}) already has an account with this address${known.endedAt ? ", which has been ended. Restore it instead." : "."}`
      : "Somebody outside your branch already has an account with this address. Ask a national organiser.",
    "email",
  )
}
