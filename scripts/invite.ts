import { randomUUID } from "node:crypto"
import { parseArgs } from "node:util"
import { sql } from "drizzle-orm"
import { z } from "zod"
import { type OwnerDatabase, openAsOwner } from "@/db/owner"
import { accounts, audit, branches, reaches } from "@/db/schema"
import { belongsToBranch, reachesWholeBranch } from "@/lib/access"
import { roleLabel, roles } from "@/lib/accounts/terms"

const usage =
  'npm run invite -- --role organiser --email nia@example.org [--name "Nia Beddoes"] [--branch "Marches"]'

const Invitation = z.object({
  role: z.enum(roles, `Give --role as one of ${roles.join(", ")}.`),
  email: z
    .email("Give --email as an address, such as nia@example.org.")
    .transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1).optional(),
  branch: z.string().trim().min(1).optional(),
})
type Invitation = z.output<typeof Invitation>

const text = { type: "string" } as const

process.exit(await run(process.argv.slice(2)))

/** Opens an account from the command line: how a union gets its first organiser. Twice is harmless. */
async function run(args: string[]) {
  const invitation = read(args)
  if (typeof invitation === "string") return refuse(`${invitation} Like this: ${usage}`)
  const url = process.env.DATABASE_URL
  if (!url) return refuse("DATABASE_URL is not set.")
  const db = openAsOwner(url)
  try {
    const problem = await db.transaction((tx) => invite(tx, invitation))
    if (problem) return refuse(problem)
    console.log(`${invitation.email} can sign in as ${roleLabel[invitation.role].toLowerCase()}.`)
    return 0
  } finally {
    await db.$client.end()
  }
}

function read(args: string[]): Invitation | string {
  const options = { role: text, email: text, name: text, branch: text }
  try {
    const parsed = Invitation.safeParse(parseArgs({ args, options }).values)
    return parsed.success ? parsed.data : (parsed.error.issues[0]?.message ?? "That could not be read.")
  } catch (error) {
    return `${error instanceof Error ? error.message.split(". ")[0] : error}.`
  }
}

function refuse(why: string) {
  console.error(why)
  return 2
}

type Tx = Parameters<Parameters<OwnerDatabase["transaction"]>[0]>[0]

async function invite(tx: Tx, { role, email, name = email, branch }: Invitation) {
  const branchId = belongsToBranch(role) ? await idOfBranch(tx, branch) : null
  if (belongsToBranch(role) && !branchId)
    return branch ? `There is no branch called ${branch}.` : `A ${role} needs a --branch.`
  const id = randomUUID()
  const row = { id, email, name, role, branchId }
  const [invited] = await tx.insert(accounts).values(row).onConflictDoNothing().returning()
  if (!invited) return alreadyThere(tx, email, role)
  if (branchId && reachesWholeBranch(role)) await tx.insert(reaches).values({ accountId: id, branchId })
  const detail = { email, role, from: "the command line" }
  await tx.insert(audit).values({ act: "account.invite", subjectId: id, branchId, detail })
}

async function idOfBranch(tx: Tx, name = "") {
  const [found] = await tx
    .select({ id: branches.id })
    .from(branches)
    .where(sql`lower(${branches.name}) = lower(${name})`)
  return found?.id
}

async function alreadyThere(tx: Tx, email: string, role: Invitation["role"]) {
  const [known] = await tx.select().from(accounts).where(sql`lower(${accounts.email}) = ${email}`)
  if (!known || (known.role === role && !known.endedAt)) return undefined
  const standing = known.endedAt
    ? "an account that has been ended"
    : `a ${roleLabel[known.role].toLowerCase()}’s account`
  return `${email} already has ${standing}: change it on the People page.`
}
