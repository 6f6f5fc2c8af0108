import { sql } from "drizzle-orm"
import { withReach, withSignIn } from "@/db"
import { roles } from "@/lib/accounts/terms"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { tryIt } from "./probe"
import { placesOf, standingRow } from "./rows"

async function columnsOf(table: string) {
  const rows = await owner.execute<{ name: string }>(sql`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`)
  return rows.map((row) => row.name)
}

async function readableTo(cast: Cast, who: "rep" | "secretary" | "organiser", table: string) {
  const actor = await actorFor(cast.people[who])
  const readable: string[] = []
  for (const column of await columnsOf(table)) {
    const read = sql`select ${sql.identifier(column)} from ${sql.identifier(table)}`
    if ((await tryIt((work) => withReach(actor, work), read)) === "allowed") readable.push(column)
  }
  return readable
}

test("a rep knows a colleague's name, and neither their address nor their standing", async ({ cast }) => {
  expect(await readableTo(cast, "rep", "accounts")).toEqual(["id", "name", "role", "branch_id", "ended_at"])
  expect(await readableTo(cast, "secretary", "accounts")).toContain("email")
})

test("only signing in reads what a session's token is known by", async ({ cast }) => {
  for (const place of placesOf(cast)) await standingRow(cast, "sessions", place, "")
  const known = ["id", "account_id", "device", "created_at", "last_seen_at", "expires_at"]
  for (const role of roles) expect(await readableTo(cast, role, "sessions")).toEqual(known)
  expect(await tryIt(withSignIn, sql`select token_hash from sessions`)).toBe("allowed")
})

test("what the database keeps on the roll is written by nobody else", async ({ cast }) => {
  const actor = await actorFor(cast.people.organiser)
  const writable: string[] = []
  for (const column of await columnsOf("roll_entries")) {
    // The database works these out from the others, and takes no word for them from anybody.
    if (["lot", "call_tier", "call_rank"].includes(column)) continue
    const write = sql`update roll_entries set ${sql.identifier(column)} = ${sql.identifier(column)}
      where ballot_id = ${cast.ballot.id}`
    if ((await tryIt((work) => withReach(actor, work), write)) === "allowed") writable.push(column)
  }
  expect(writable).toEqual(["branch_id", "workplace_id", "ballot_unit_id"])
  for (const column of ["pledge", "evidence", "attempts", "conversations", "left_on", "follow_up_at"]) {
    const [rights] = await owner.execute(
      sql`select has_column_privilege('app_organiser', 'roll_entries', ${column}, 'insert') as may`,
    )
    expect(rights, column).toEqual({ may: false })
  }
})

test("of a member, a rep may change the phone number and nothing else, and a secretary not the branch", async ({
  cast,
}) => {
  const phone = ["phone", "phone_corrected_at", "wrong_phone"]
  const details = ["email", "first_name", "grade", "last_name", "number", "updated_at", "workplace_id"]
  const may = { rep: phone, secretary: [...details, ...phone].sort() }
  for (const who of ["rep", "secretary"] as const) {
    const actor = await actorFor(cast.people[who])
    const writable: string[] = []
    for (const column of await columnsOf("members")) {
      const write = sql`update members set ${sql.identifier(column)} = ${sql.identifier(column)}`
      if ((await tryIt((work) => withReach(actor, work), write)) === "allowed") writable.push(column)
    }
    expect(writable.sort(), who).toEqual(may[who])
  }
})
