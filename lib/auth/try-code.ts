import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { env } from "@/lib/env"
import { hashOfCode, triesAllowed } from "./code"

export const TryCode = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^[0-9]{6}$/, "Type the six digits from the email.")),
})

type Tried = { isRight: boolean; tries: number }

/**
 * Spends one try at the newest code of an address, and the code itself when it is right: in one statement, so that
 * however many try at once, five tries are five and a code opens one session.
 */
export async function tryCode(
  tx: Tx,
  { email, code }: { email: string; code: string },
  now: Date,
): Promise<Tried> {
  const hash = hashOfCode(env().AUTH_SECRET, email, code)
  const at = sql`${now.toISOString()}::timestamptz`
  const [tried] = await tx.execute<{ is_right: boolean; tries: number }>(sql`
    update sign_in_codes set
      tries = tries + 1,
      used_at = case when code_hash = ${hash} and exists
        (select from accounts where lower(accounts.email) = ${email} and ended_at is null) then ${at} end
    where id = (select id from sign_in_codes where email = ${email} order by created_at desc, id desc limit 1)
      and used_at is null and expires_at > ${at} and tries < ${triesAllowed}
    returning tries, used_at is not null as is_right`)
  return tried ? { isRight: tried.is_right, tries: tried.tries } : { isRight: false, tries: triesAllowed }
}
