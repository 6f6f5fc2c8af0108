import { sql } from "drizzle-orm"
import { type OwnerDatabase, openAsOwner } from "@/db/owner"
import { type Fault, faultInWords } from "@/lib/audit/faults"

const help = `npm run audit:check                 works the audit's seals out again, and says what does not fit
npm run audit:check -- a1b2c3…      and whether the head you kept from an earlier check is still among them

Exit 0 when every act is as it was written, 1 when not, 2 when it cannot be told.`

const mostSaid = 20

process.exit(await run(process.argv.slice(2)))

async function run([kept, ...rest]: string[]) {
  if (kept === "--help" || kept === "-h") return say(help)
  const url = process.env.DATABASE_URL
  if (!url || rest.length > 0 || (kept && !/^[0-9a-f]{12,64}$/.test(kept))) {
    console.error(url ? help : "DATABASE_URL is not set.")
    return 2
  }
  const db = openAsOwner(url)
  try {
    return await db.transaction((tx) => check(tx, kept), { isolationLevel: "repeatable read" })
  } finally {
    await db.$client.end()
  }
}

type Tx = Parameters<Parameters<OwnerDatabase["transaction"]>[0]>[0]

async function check(tx: Tx, kept: string | undefined) {
  const faults = await tx.execute<Fault>(sql`select * from check_audit()`)
  for (const fault of faults.slice(0, mostSaid)) console.error(faultInWords(fault))
  if (faults.length > mostSaid) console.error(`And ${faults.length - mostSaid} more like these.`)
  const hasKept = kept === undefined || (await isAmongSeals(tx, kept))
  if (!hasKept) console.error(`The head you kept, ${kept}, is in no seal: the chain was cut or made again.`)
  if (faults.length > 0 || !hasKept) return 1
  const { acts, seals, head } = await standing(tx)
  if (!head) return say("Nothing is sealed yet: the jobs do that within five minutes.")
  return say(
    `${acts} acts in ${seals} seals, unbroken${kept ? ", and the head you kept is among them" : ""}.\nHead ${head} (keep this somewhere else).`,
  )
}

async function isAmongSeals(tx: Tx, kept: string) {
  const found = await tx.execute(
    sql`select from audit_seals where encode(hash, 'hex') like ${`${kept}%`} limit 1`,
  )
  return found.length > 0
}

async function standing(tx: Tx) {
  const [row] = await tx.execute<{ acts: string; seals: string; head: string | null }>(sql`
    select to_char(coalesce(sum(acts), 0), 'FM999,999,999,999') as acts, to_char(count(*), 'FM999,999,999') as seals,
      (select encode(hash, 'hex') from audit_seals order by id desc limit 1) as head from audit_seals`)
  return row ?? { acts: "0", seals: "0", head: null }
}

function say(words: string) {
  console.log(words)
  return 0
}
