import { createHash, randomUUID } from "node:crypto"
import { inArray, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts, reaches } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal, Understood } from "@/lib/refusal"
import { workplacesOf } from "@/lib/workplaces/queries"
import { type Placed, placePeople } from "./place-people"
import { readPeople } from "./read-people"
import { type Actor, roleLabel } from "./terms"

const most = 300

export const InviteList = z.object({
  list: z.string().trim().min(1, "Paste at least one line"),
  branchId: z.uuid().or(z.literal("")).default(""),
  /** Comes with the wish to invite just those who were understood; without it the list is only looked at. */
  mark: z.string().default(""),
})

type Invited = { id: string; name: string; email: string; role: "rep" }

/** Opens an account for every rep of a pasted list, all at once, when what was understood of it has been seen. */
export async function inviteList(
  tx: Tx,
  actor: Actor,
  { list, branchId: chosen, mark }: z.output<typeof InviteList>,
  now: Date,
): Promise<Invited[]> {
  const branchId = branchOf(actor, chosen)
  const read = readPeople(list)
  if (read.length > most) throw new Refusal(`That is more than ${most} lines. Paste them in parts.`, "list")
  const placed = placePeople(read, await workplacesOf(tx, branchId))
  // Looked at or not, they are put in: only so can an address outside the branch be found taken. A look is rolled back.
  const opened = await open(tx, actor, placed, branchId, now)
  const lines = placed.map((person) => ({ ...person, ...taken(person, opened.taken) }))
  const usable = lines.filter(({ why }) => !why)
  const seen = markOf(usable)
  if (usable.length === 0 || mark !== seen) {
    const shown = lines.map(({ workplaceId: _id, ...line }) => line)
    throw new Understood({ lines: shown, usable: usable.length, mark: seen })
  }
  for (const { id, email, role } of opened.invited)
    await recordAct(tx, actor, "account.invite", { branchId, subjectId: id, detail: { email, role } })
  await give(tx, actor, opened.invited, usable, branchId, now)
  return opened.invited
}

function branchOf(actor: Actor, chosen: string) {
  const branchId = chosen || actor.branchId
  if (!branchId) throw new Refusal("Choose their branch", "branchId")
  if (actor.branchId && branchId !== actor.branchId) throw new NotFound()
  return branchId
}

async function open(tx: Tx, actor: Actor, people: readonly Placed[], branchId: string, now: Date) {
  const wanted = people.filter(({ why }) => !why)
  if (wanted.length === 0) return { invited: [], taken: new Map<string, string>() }
  const by = { role: "rep", branchId, invitedBy: actor.accountId, invitedAt: now } as const
  const opened = await tx
    .insert(accounts)
    .values(wanted.map(({ name, email }) => ({ id: randomUUID(), name, email, ...by })))
    .onConflictDoNothing()
    .returning({ id: accounts.id, name: accounts.name, email: accounts.email })
  const invited = opened.map((account) => ({ ...account, role: by.role }))
  const isOpened = new Set(invited.map(({ email }) => email))
  const left = wanted.map(({ email }) => email).filter((email) => !isOpened.has(email))
  return { invited, taken: await whoHas(tx, left) }
}

/** Why each address that is taken cannot be invited, as far as the actor may know. */
async function whoHas(tx: Tx, emails: string[]) {
  if (emails.length === 0) return new Map<string, string>()
  const known = await tx
    .select()
    .from(accounts)
    .where(inArray(sql`lower(${accounts.email})`, emails))
  const why = known.map(({ email, name, role, endedAt }): [string, string] => [
    email.toLowerCase(),
    `${name} (${roleLabel[role].toLowerCase()}) already has an account${endedAt ? ", which has been ended. Restore it instead." : "."}`,
  ])
  const elsewhere = "Somebody outside your branch already has an account with this address."
  return new Map([...emails.map((email): [string, string] => [email, elsewhere]), ...why])
}

function taken({ email, why }: Placed, whyTaken: Map<string, string>) {
  return why ? {} : { why: whyTaken.get(email) }
}

async function give(tx: Tx, actor: Actor, invited: Invited[], people: Placed[], branchId: string, now: Date) {
  const placeOf = new Map(people.map(({ email, workplaceId }) => [email, workplaceId]))
  const given = invited.flatMap(({ id, email }) => {
    const workplaceId = placeOf.get(email)
    return workplaceId ? [{ accountId: id, workplaceId }] : []
  })
  if (given.length === 0) return
  const by = { branchId, givenBy: actor.accountId, givenAt: now }
  await tx.insert(reaches).values(given.map((each) => ({ ...each, ...by })))
  for (const { accountId, workplaceId } of given) {
    const detail = { workplaceIds: [workplaceId] }
    await recordAct(tx, actor, "reach.give", { branchId, subjectId: accountId, detail })
  }
}

function markOf(usable: readonly Placed[]) {
  const said = usable.map(({ name, email, workplaceId }) => [name, email, workplaceId])
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22)
}
