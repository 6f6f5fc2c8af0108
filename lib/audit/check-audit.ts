import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { type Fault, faultInWords } from "./faults"

const mostSaid = 20

/**
 * Works every seal out again, and says in words what does not fit. `kept` is the head of an earlier check, which nobody
 * can have made the seals anew around.
 */
export async function checkAudit(tx: Pick<Tx, "execute">, kept: string) {
  const faults = await tx.execute<Fault>(sql`select * from check_audit()`)
  const wrong = faults.slice(0, mostSaid).map(faultInWords)
  if (faults.length > mostSaid) wrong.push(`And ${faults.length - mostSaid} more like these.`)
  if (kept && !(await isAmongSeals(tx, kept)))
    wrong.push(`The head you kept, ${kept}, is in no seal: the chain was cut, or made anew.`)
  return { wrong, standing: await standing(tx, kept) }
}

async function isAmongSeals(tx: Pick<Tx, "execute">, kept: string) {
  const found = await tx.execute(sql`select from audit_seals where encode(hash, 'hex') like ${`${kept}%`}`)
  return found.length > 0
}

async function standing(tx: Pick<Tx, "execute">, kept: string) {
  const [row] = await tx.execute<{ acts: string; seals: string; head: string | null }>(sql`
    select to_char(coalesce(sum(acts), 0), 'FM999,999,999,999') as acts, to_char(count(*), 'FM999,999,999') as seals,
      (select encode(hash, 'hex') from audit_seals order by id desc limit 1) as head from audit_seals`)
  if (!row?.head) return "Nothing is sealed yet: the jobs do that within five minutes."
  const among = kept ? ", and the head you kept is among them" : ""
  return `${row.acts} acts in ${row.seals} seals, unbroken${among}.\nHead ${row.head} (keep this somewhere else).`
}
