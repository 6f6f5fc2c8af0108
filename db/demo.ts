import { eq } from "drizzle-orm"
import { roleLabel } from "@/lib/accounts/terms"
import { buildDemo } from "./demo/build-demo"
import { openAsOwner } from "./owner"
import { accounts, branches } from "./schema"

const { DATABASE_URL } = process.env
if (!DATABASE_URL) {
  console.error("Set DATABASE_URL before loading the demo.")
  process.exit(1)
}
const db = openAsOwner(DATABASE_URL)
try {
  if ((await db.select().from(branches).limit(1)).length === 0) await buildDemo(db, new Date())
  process.stdout.write(`${JSON.stringify({ signIns: await signIns() })}\n`)
} finally {
  await db.$client.end()
}

/** Those whom anyone may sign in as, one a role. */
async function signIns() {
  const addresses = ["rep@demo.example", "secretary@demo.example", "organiser@demo.example"]
  const found = await Promise.all(
    addresses.map((email) => db.select().from(accounts).where(eq(accounts.email, email))),
  )
  return found.flat().map(({ role, name, email }) => ({ role: roleLabel[role], name, email }))
}
