import { parse } from "csv-parse/sync"
import { eq } from "drizzle-orm"
import { members, workplaces } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { exportNoticeTotals } from "@/lib/readiness/export-notice-totals"
import { membersWanting, placesWithoutRep } from "@/lib/readiness/gap-queries"
import { inAll, readinessByBranch } from "@/lib/readiness/queries"
import type { MemberGap } from "@/lib/readiness/terms"
import { actsOf } from "@/tests/support/acts"
import { build, type Cast, expect, owner, person, test } from "@/tests/support/cast"
import { leftTheRoll } from "@/tests/support/happened"

/** Nine on the roll: Bethan alone has everything; the others want one thing, or are like another. */
async function untidy(cast: Cast) {
  const { office, secondOffice, farOffice, run } = cast
  const { bethan, tom, sian, farMember } = cast.members
  const unknown = await build.workplace(cast.branch.id, cast.employer.id, `Unknown ${run}`)
  await owner.update(workplaces).set({ isUnknown: true }).where(eq(workplaces.id, unknown.id))
  const lone = { phone: null, email: null }
  const more = [
    person(unknown, "Olwen", "Parry", { phone: "+447700900201", grade: "Clerk" }),
    person(secondOffice, "Gwyn", "Rees", lone),
    person(secondOffice, "Sián", "MORGAN", { phone: "+447700900202" }),
    person(office, "Elin", "Vaughan", { phone: "+447700900203", email: `twin.${run}@example.org` }),
    person(farOffice, "Jory", "Penrose", { phone: "+447700900204", email: `TWIN.${run}@example.org` }),
  ]
  await build.addMembers(more)
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const phones = { [bethan.id]: 11, [tom.id]: 12, [sian.id]: 13, [farMember.id]: 14 }
  for (const [id, last] of Object.entries(phones))
    await owner
      .update(members)
      .set({ phone: `+4477009003${last}`, hasUsableAddress: id !== tom.id, grade: "Officer" })
      .where(eq(members.id, id))
  return more
}

test("what is missing is counted branch by branch, and each count is a list to work through", async ({
  cast,
  as,
}) => {
  await untidy(cast)
  const { organiser, secretary } = cast.people
  const branches = await as(organiser, (tx) => readinessByBranch(tx, cast.ballot.id))
  const own = branches.find(({ id }) => id === cast.branch.id)
  expect(own).toMatchObject({
    ...{ name: cast.branch.name, entitled: 7, complete: 2, withoutAddress: 1, workplaces: 2 },
    ...{ address: 5, workplace: 1, contact: 1, doubled: 3, rep: 0 },
  })
  expect(inAll(branches)).toMatchObject({ entitled: 9, complete: 3, address: 6, doubled: 4 })
  const names = (gap: MemberGap, who: { id: string } = organiser, branchId?: string) =>
    as(who, async (tx) => {
      const rows = await membersWanting(tx, cast.ballot.id, gap, { page: 1, branchId })
      return rows.map(({ name }) => name)
    })
  for (const gap of ["address", "workplace", "contact", "doubled"] as const)
    expect(await names(gap, organiser, cast.branch.id), gap).toHaveLength(own?.[gap] ?? -1)
  expect(await names("workplace")).toEqual(["Olwen Parry"])
  expect(await names("contact")).toEqual(["Gwyn Rees"])
  expect((await names("doubled")).slice(0, 2)).toEqual(["Jory Penrose", "Elin Vaughan"])
  expect((await names("doubled")).slice(2).sort()).toEqual(["Sián MORGAN", "Siân Morgan"])
  // A secretary sees what is alike within their branch.
  expect(await names("doubled", secretary)).toHaveLength(2)
  expect(await as(secretary, (tx) => readinessByBranch(tx, cast.ballot.id))).toHaveLength(1)
})

test("one phone is a sign of one person only under one first name: households and offices share theirs", async ({
  cast,
  as,
}) => {
  const phone = "+441632960555"
  await build.addMembers([
    person(cast.office, "Zoë", "Price", { phone }),
    person(cast.secondOffice, "ZOE", "Price-Jones", { phone }),
    person(cast.secondOffice, "Huw", "Price", { phone }),
  ])
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const alike = await as(cast.people.secretary, (tx) =>
    membersWanting(tx, cast.ballot.id, "doubled", { page: 1 }),
  )
  expect(alike.map(({ name, likeness }) => `${name}, ${likeness}`)).toEqual([
    "Zoë Price, phone",
    "ZOE Price-Jones, phone",
  ])
})

test("whoever has left the roll wants nothing", async ({ cast, as }) => {
  const more = await untidy(cast)
  const [olwen] = more
  if (!olwen) throw new Error("nobody")
  await leftTheRoll(cast.ballot, olwen, cast.people.organiser)
  const [own] = await as(cast.people.secretary, (tx) => readinessByBranch(tx, cast.ballot.id))
  expect(own).toMatchObject({ entitled: 6, workplace: 0 })
})

test("workplaces with members and nobody to ask them", async ({ cast, as }) => {
  const annexe = await build.workplace(cast.branch.id, cast.employer.id, `Annexe ${cast.run}`)
  await build.addMembers([person(annexe, "Olwen", "Parry")])
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const [own] = await as(cast.people.secretary, (tx) => readinessByBranch(tx, cast.ballot.id))
  expect(own).toMatchObject({ workplaces: 3, rep: 1 })
  const places = await as(cast.people.secretary, (tx) => placesWithoutRep(tx, cast.ballot.id, { page: 1 }))
  expect(places).toEqual([{ id: annexe.id, name: annexe.name, branch: cast.branch.name, entitled: 1 }])
})

test("the totals for the notice, by category and workplace, are taken away with a trace", async ({
  cast,
  as,
}) => {
  await untidy(cast)
  const { organiser } = cast.people
  const csv = await as(organiser, (tx, actor) => exportNoticeTotals(tx, actor, { ballotId: cast.ballot.id }))
  const rows: string[][] = parse(csv, { bom: true })
  const line = (...cells: string[]) => [cast.employer.name, "", ...cells]
  expect(rows).toEqual([
    ["Employer", "Notices go to", "By", "Name", "Members"],
    line("All", "", "9"),
    line("Category", "Clerk", "1"),
    line("Category", "No grade given", "4"),
    line("Category", "Officer", "4"),
    line("Workplace", cast.secondOffice.name, "3"),
    line("Workplace", cast.farOffice.name, "2"),
    line("Workplace", `Unknown ${cast.run}`, "1"),
    line("Workplace", cast.office.name, "3"),
  ])
  const [act] = await actsOf(organiser, "readiness.export")
  expect(act).toMatchObject({ people: 9, ballotId: cast.ballot.id, detail: { list: "notice totals" } })
})

test("the totals are for an organiser with the right; of a ballot that is not there is nothing", async ({
  cast,
  as,
}) => {
  const take = (who: { id: string }, ballotId = cast.ballot.id) =>
    as(who, (tx, actor) => exportNoticeTotals(tx, actor, { ballotId }))
  await expect(take(cast.people.outsider)).rejects.toThrow("a right you have not been given")
  await expect(take(cast.people.organiser, crypto.randomUUID())).rejects.toThrow("nothing to count")
  for (const role of ["rep", "secretary"] as const) expect(mayUse(role, "exportNoticeTotals")).toBe(false)
})
