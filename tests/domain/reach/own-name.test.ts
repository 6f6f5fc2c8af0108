import { sql } from "drizzle-orm"
import { withReach } from "@/db"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { tryIt } from "./probe"
import { insertInto, newRow, type Place, placesOf, type Row, standingRow } from "./rows"

const histories = ["contact_attempts", "pledges", "undoings", "notes"]

function places(cast: Cast) {
  const [own, near, far] = placesOf(cast)
  if (!own || !near || !far) throw new Error("the cast has three places")
  return { own, near, far }
}

async function addAs(cast: Cast, who: "rep" | "secretary" | "organiser", table: string, row: Row) {
  const actor = await actorFor(cast.people[who])
  return tryIt((work) => withReach(actor, work), insertInto(table, row))
}

test("nobody writes in another's name", async ({ cast }) => {
  const { own } = places(cast)
  for (const table of [...histories, "audit"])
    for (const who of ["rep", "secretary", "organiser"] as const) {
      const row = await newRow(cast, table, own, cast.people.secondRep.id)
      expect(await addAs(cast, who, table, row), `${who}, ${table}`).toBe("refused")
    }
  for (const table of ["roll_events", "return_counts"]) {
    const row = await newRow(cast, table, own, cast.people.rep.id)
    expect(await addAs(cast, "organiser", table, row), table).toBe("refused")
  }
})

test("a rep adds nothing about a member out of reach, whatever place the row claims", async ({ cast }) => {
  const { own, near, far } = places(cast)
  const forge = (from: Place, claim: Row, table: string) =>
    newRow(cast, table, from, cast.people.rep.id).then((row) =>
      addAs(cast, "rep", table, { ...row, ...claim }).catch((error) => String(error.cause ?? error)),
    )
  for (const table of histories)
    for (const place of [near, far]) {
      const claims: Row[] = [
        { branch_id: own.branchId },
        { workplace_id: own.id },
        { branch_id: own.branchId, workplace_id: own.id },
      ]
      expect(await forge(place, {}, table)).toBe("refused")
      for (const claim of claims)
        expect(await forge(place, claim, table)).toMatch(
          /^refused$|violates foreign key constraint|must name an entry of the same member/,
        )
    }
})

test("nobody takes back an entry by naming another member", async ({ cast }) => {
  const { own, far } = places(cast)
  const theirs = await standingRow(cast, "pledges", far, cast.people.outsider.id)
  const row = await newRow(cast, "undoings", own, cast.people.rep.id)
  const added = addAs(cast, "rep", "undoings", { ...row, entry_id: theirs.id ?? "" })
  await expect(added).rejects.toThrow()
})

test("a secretary makes reps only, in their own branch only, and gives nobody a whole branch", async ({
  cast,
}) => {
  const { own, far } = places(cast)
  const rep = await newRow(cast, "accounts", own, "")
  expect(await addAs(cast, "secretary", "accounts", rep)).toBe("allowed")
  expect(await addAs(cast, "secretary", "accounts", { ...rep, role: "secretary" })).toBe("refused")
  expect(await addAs(cast, "secretary", "accounts", { ...rep, branch_id: far.branchId })).toBe("refused")
  const { branch_id, ...nowhere } = rep
  expect(await addAs(cast, "secretary", "accounts", { ...nowhere, role: "organiser" })).toBe("refused")
  const { workplace_id, ...wholeBranch } = await newRow(cast, "reaches", own, "")
  expect(await addAs(cast, "secretary", "reaches", wholeBranch)).toBe("refused")
})

test("a secretary neither promotes a rep, nor lets them export, nor touches an equal", async ({ cast }) => {
  const { rep, secretary } = cast.people
  const actor = await actorFor(secretary)
  const change = (what: string, id: string) =>
    tryIt((work) => withReach(actor, work), sql`update accounts set ${sql.raw(what)} where id = ${id}`)
  expect(await change("ended_at = now()", rep.id)).toBe("allowed")
  expect(await change("role = 'secretary'", rep.id)).toBe("refused")
  expect(await change("export_granted_at = now()", rep.id)).toBe("refused")
  expect(await change("email = 'mine@example.org'", rep.id)).toBe("refused")
  expect(await change("ended_at = null", secretary.id)).toBe("no such row")
  const grants = {
    ...(await newRow(cast, "accounts", places(cast).own, "")),
    export_granted_at: "2026-11-20",
  }
  expect(await addAs(cast, "secretary", "accounts", grants)).toBe("refused")
})

test("what was said and done is never altered or removed, by anyone", async ({ cast }) => {
  const { own } = places(cast)
  for (const table of [...histories, "audit", "roll_events", "return_counts"]) {
    await standingRow(cast, table, own, cast.people.rep.id)
    for (const role of ["app_login", "app_sign_in", "app_rep", "app_secretary", "app_organiser"]) {
      const [rights] = await owner.execute(sql`
        select has_any_column_privilege(${role}, ${table}, 'update')
          or has_table_privilege(${role}, ${table}, 'delete, truncate, trigger') as may`)
      expect(rights, `${role}, ${table}`).toEqual({ may: false })
    }
  }
})
