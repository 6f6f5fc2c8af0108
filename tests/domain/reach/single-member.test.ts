import { sql } from "drizzle-orm"
import { withReach } from "@/db"
import { reaches } from "@/db/schema"
import { watchOf } from "@/lib/live/queries"
import { callList } from "@/lib/members/queries"
import { pocketOf } from "@/lib/pocket/pocket-of"
import { claimNext } from "@/lib/queue/claim-next"
import { actorFor, build, type Cast, expect, owner, person, test } from "@/tests/support/cast"
import { codeOf, tryIt } from "./probe"
import { addRow, insertInto, newRow, type Place, placesOf, type Row } from "./rows"

/** Gives the cast's rep Siân alone, who works where they have nothing else; Mair works beside her. */
async function giveSian(cast: Cast) {
  const mair = person(cast.secondOffice, "Mair", "Prosser")
  await build.addMembers([mair])
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const { rep } = cast.people
  await owner
    .insert(reaches)
    .values({ accountId: rep.id, branchId: cast.branch.id, memberId: cast.members.sian.id })
  const [, near] = placesOf(cast)
  if (!near) throw new Error("the cast has three places")
  const beside: Place = { ...near, memberId: mair.id }
  return { sian: near, mair: beside, actor: await actorFor(rep) }
}

const histories = ["contact_attempts", "pledges", "undoings", "notes"]

test("a rep reads what concerns a member given by name, and nobody else in that workplace", async ({
  cast,
}) => {
  const { sian, mair, actor } = await giveSian(cast)
  for (const place of [sian, mair])
    for (const table of histories) await addRow(cast, table, place, place.repId)
  await withReach(actor, async (tx) => {
    for (const table of [...histories, "roll_entries", "roll_events"]) {
      const rows = await tx.execute<{ member_id: string }>(
        sql`select member_id from ${sql.identifier(table)} where workplace_id = ${cast.secondOffice.id}`,
      )
      expect(new Set(rows.map(({ member_id }) => member_id)), table).toEqual(new Set([sian.memberId]))
    }
    const seen = await tx.execute(sql`select id from members where workplace_id = ${cast.secondOffice.id}`)
    expect([...seen]).toEqual([{ id: sian.memberId }])
    const names = await tx.execute(sql`select name from workplaces order by name`)
    expect([...names]).toEqual([{ name: cast.secondOffice.name }, { name: cast.office.name }])
  })
})

test("a rep writes what concerns that member, and is refused about anybody beside them", async ({ cast }) => {
  const { sian, mair, actor } = await giveSian(cast)
  const add = async (table: string, place: Place) =>
    tryIt(
      (work) => withReach(actor, work),
      insertInto(table, await newRow(cast, table, place, actor.accountId)),
    )
  for (const table of histories) {
    expect(await add(table, sian), table).toBe("allowed")
    expect(await add(table, mair), table).toBe("refused")
  }
  const newPaper = (place: Place) =>
    tryIt(
      (work) => withReach(actor, work),
      sql`insert into replacements (id, ballot_id, member_id, branch_id, workplace_id, account_id, made_at)
        values (gen_random_uuid(), ${cast.ballot.id}, ${place.memberId}, ${place.branchId}, ${place.id}, ${actor.accountId}, now())`,
    )
  expect([await newPaper(sian), await newPaper(mair)]).toEqual(["allowed", "refused"])
  const ring = (place: Place) =>
    tryIt(
      (work) => withReach(actor, work),
      sql`update members set phone = '+447700900999' where id = ${place.memberId}`,
    )
  expect([await ring(sian), await ring(mair)]).toEqual(["allowed", "no such row"])
})

test("nothing is forged about a colleague of theirs by naming them, or their workplace", async ({ cast }) => {
  const { sian, mair, actor } = await giveSian(cast)
  for (const table of histories) {
    const row = await newRow(cast, table, mair, actor.accountId)
    const claims: Row[] = [
      { member_id: sian.memberId, workplace_id: cast.office.id },
      { workplace_id: cast.office.id },
    ]
    for (const claim of claims)
      expect(
        await tryIt((work) => withReach(actor, work), insertInto(table, { ...row, ...claim })).catch(codeOf),
        table,
      ).toMatch(/^refused$|^23503$/)
  }
})

test("their list, their phone, their calls and what they hear of live have that member too", async ({
  cast,
}) => {
  const { sian, actor } = await giveSian(cast)
  const { bethan, tom } = cast.members
  const now = new Date()
  await withReach(actor, async (tx) => {
    const everyone = [bethan.id, tom.id, sian.memberId].sort()
    const ids = (people: { id: string }[] = []) => people.map(({ id }) => id).sort()
    expect(ids(await callList(tx, cast.ballot.id))).toEqual(everyone)
    expect(ids((await pocketOf(tx, actor, now))?.members)).toEqual(everyone)
    const { workplaces } = await watchOf(tx, actor, {})
    expect(workplaces?.has(cast.secondOffice.id)).toBe(true)
  })
  await owner.execute(sql`update members set phone = null where id in (${bethan.id}, ${tom.id})`)
  const next = await withReach(actor, (tx) =>
    claimNext(tx, actor, { ballotId: cast.ballot.id, branchId: "" }, now),
  )
  expect(next).toEqual({ memberId: sian.memberId })
})

test("the reach follows the member within the branch, and ends where the branch ends", async ({ cast }) => {
  const { sian, actor } = await giveSian(cast)
  const third = await build.workplace(cast.branch.id, cast.employer.id, `Ruthin ${cast.run}`)
  const reached = () =>
    withReach(actor, (tx) => tx.execute(sql`select from roll_entries where member_id = ${sian.memberId}`))
  await owner.execute(sql`update members set workplace_id = ${third.id} where id = ${sian.memberId}`)
  expect((await reached()).count).toBe(1)
  await owner.execute(sql`update members set workplace_id = ${cast.farOffice.id}, branch_id = ${cast.otherBranch.id}
    where id = ${sian.memberId}`)
  expect((await reached()).count).toBe(0)
})

test("naming a member of another branch reaches nobody", async ({ cast }) => {
  const actor = await actorFor(cast.people.rep)
  await withReach(await actorFor(cast.people.secretary), (tx) =>
    tx
      .insert(reaches)
      .values({ accountId: actor.accountId, branchId: cast.branch.id, memberId: cast.members.farMember.id }),
  )
  const seen = await withReach(actor, (tx) =>
    tx.execute(sql`select from members where id = ${cast.members.farMember.id}`),
  )
  expect(seen.count).toBe(0)
})

test("what is lent ends with its day, whoever looks", async ({ cast }) => {
  const { rep, secondRep } = cast.people
  const lent = { accountId: rep.id, branchId: cast.branch.id, standsInFor: secondRep.id }
  await owner.insert(reaches).values([
    { ...lent, workplaceId: cast.secondOffice.id, endsAt: new Date(Date.now() + 60_000) },
    { ...lent, memberId: cast.members.sian.id, endsAt: new Date(Date.now() + 60_000) },
  ])
  const actor = await actorFor(rep)
  const seen = () => withReach(actor, (tx) => tx.execute(sql`select from members`))
  expect((await seen()).count).toBe(3)
  await owner.execute(
    sql`update reaches set ends_at = now() where account_id = ${rep.id} and ends_at is not null`,
  )
  expect((await seen()).count).toBe(2)
})
