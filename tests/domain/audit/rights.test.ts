import { sql } from "drizzle-orm"
import postgres from "postgres"
import { withJobs, withProjection, withReach, withSignIn, withVisitor } from "@/db"
import { roles } from "@/lib/accounts/terms"
import { actorFor, expect, test } from "@/tests/support/cast"
import { tryIt } from "../reach/probe"

const tampering = {
  "update audit": sql`update audit set people = 9`,
  "delete audit": sql`delete from audit`,
  "truncate audit": sql`truncate audit`,
  "read seals": sql`select * from audit_seals`,
  "add a seal": sql`insert into audit_seals (id, ids, acts, hash) values (9, '{}', 0, '\\x00')`,
  "update seals": sql`update audit_seals set acts = 9`,
  "delete seals": sql`delete from audit_seals`,
  "truncate seals": sql`truncate audit_seals`,
  check: sql`select * from check_audit()`,
  "switch the digest off": sql`alter table audit disable trigger digest_act`,
}

test("no role that the app takes on can alter what was done, or its seals", async ({ cast }) => {
  const doors = [withSignIn, withProjection, withVisitor, withJobs]
  for (const role of roles) {
    const actor = await actorFor(
      { rep: cast.people.rep, secretary: cast.people.secretary, organiser: cast.people.organiser }[role],
    )
    doors.push((work) => withReach(actor, work))
  }
  for (const door of doors)
    for (const [what, statement] of Object.entries(tampering))
      expect(await tryIt(door, statement), what).not.toBe("allowed")
})

test("nor can the login role itself", async () => {
  const client = postgres(process.env.APP_DATABASE_URL ?? "", { max: 1, onnotice: () => {} })
  try {
    for (const [table, column] of [
      ["audit", "people"],
      ["audit_seals", "acts"],
    ])
      for (const change of [`update ${table} set ${column} = 1`, `delete from ${table}`, `truncate ${table}`])
        await expect(client.unsafe(change), change).rejects.toThrow(/permission denied/)
    await expect(client.unsafe("select seal_audit()")).rejects.toThrow(/permission denied/)
  } finally {
    await client.end()
  }
})
