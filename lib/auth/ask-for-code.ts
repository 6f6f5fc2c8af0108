import { and, eq, isNull, lt, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts, signInCodes, signInRequests } from "@/db/schema"
import { env } from "@/lib/env"
import type { AskingLimits } from "./asking-limits"
import { codeMinutes, hashOfCode, newCode } from "./code"

const wrongAddress = "Type the whole address, such as name@example.org."

export const AskForCode = z.object({
  email: z.string().trim().toLowerCase().max(254, wrongAddress).pipe(z.email(wrongAddress)),
})

type Asker = { email: string; network: string }

/**
 * Makes a code for an address and returns it when it is to be mailed. An address that nobody was invited by gets a
 * code as well, which nobody ever sees: trying codes then looks the same whether there is an account or not.
 */
export async function askForCode(tx: Tx, { email, network }: Asker, limits: AskingLimits, now: Date) {
  if (!(await mayAsk(tx, { email, network }, limits, now))) return undefined
  const code = newCode()
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000)
  await forgetOld(tx, email, now)
  const codeHash = hashOfCode(env().AUTH_SECRET, email, code)
  await tx.insert(signInCodes).values({ email, codeHash, createdAt: now, expiresAt })
  const [account] = await tx
    .select({ name: accounts.name })
    .from(accounts)
    .where(and(eq(sql`lower(${accounts.email})`, email), isNull(accounts.endedAt)))
  return account && { code, email, name: account.name }
}

/** Notes that a code is asked for, unless that would be one too many. Askers wait in line, so none slip past. */
async function mayAsk(tx: Tx, { email, network }: Asker, limits: AskingLimits, now: Date) {
  for (const key of [`address ${email}`, `network ${network}`])
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${key}`}, 0))`)
  const noted = await tx.execute(sql`insert into sign_in_requests (email, network, at)
    select ${email}, ${network}, ${now.toISOString()}::timestamptz
    from (
      select count(*) filter (where email = ${email}) as by_address,
        count(*) filter (where network = ${network}) as by_network
      from sign_in_requests
      where (email = ${email} or network = ${network})
        and at > ${now.toISOString()}::timestamptz - interval '1 hour'
    ) asked
    where by_address < ${limits.perAddress} and by_network < ${limits.perNetwork}
    returning id`)
  return noted.length > 0
}

// Two that forget at once could wait for each other, so only one does.
const mayForget = sql`(select pg_try_advisory_xact_lock(hashtextextended('sign-in forgets', 0)))`

async function forgetOld(tx: Tx, email: string, now: Date) {
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60_000)
  await tx.delete(signInRequests).where(and(lt(signInRequests.at, dayAgo), mayForget))
  await tx.delete(signInCodes).where(and(lt(signInCodes.expiresAt, dayAgo), mayForget))
  await tx.delete(signInCodes).where(eq(signInCodes.email, email))
}
