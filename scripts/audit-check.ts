import { openAsOwner } from "@/db/owner"
import { checkAudit } from "@/lib/audit/check-audit"

const help = `npm run audit:check                 works the audit's seals out again, and says what does not fit
npm run audit:check -- a1b2c3…      and whether the head you kept from an earlier check is still among them

Exit 0 when every act is as it was written, 1 when not, 2 when it cannot be told.`

process.exit(await run(process.argv.slice(2)))

async function run([kept = "", ...rest]: string[]) {
  if (kept === "--help" || kept === "-h") {
    console.log(help)
    return 0
  }
  const url = process.env.DATABASE_URL
  if (!url || rest.length > 0 || !/^(?:[0-9a-f]{12,64})?$/.test(kept)) {
    console.error(url ? help : "DATABASE_URL is not set.")
    return 2
  }
  const db = openAsOwner(url)
  try {
    const { wrong, standing } = await db.transaction((tx) => checkAudit(tx, kept), {
      isolationLevel: "repeatable read",
    })
    if (wrong.length > 0) console.error(wrong.join("\n"))
    else console.log(standing)
    return wrong.length > 0 ? 1 : 0
  } finally {
    await db.$client.end()
  }
}
