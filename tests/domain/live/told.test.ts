import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { logContact } from "@/lib/contacts/log-contact"
import { logSeveral } from "@/lib/contacts/log-several"
import { undoEntry } from "@/lib/contacts/undo-entry"
import { watchOf } from "@/lib/live/queries"
import { readChange } from "@/lib/live/terms"
import { isNewsTo } from "@/lib/live/watch"
import { correctPhone } from "@/lib/members/correct-phone"
import { NotFound } from "@/lib/refusal"
import { build, type Cast, expect, owner, person, test } from "@/tests/support/cast"
import { exportOf, loader } from "@/tests/support/load-roll"
import { toldOf } from "@/tests/support/told"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const place = ({ id, branchId }: { id: string; branchId: string }) => `${branchId}/${id}`
const both = ({ branch, otherBranch }: Cast) => [branch, otherBranch]
const own = (told: string[]) => told.filter((place) => place !== "/")

function log({ ballot, members, people }: Cast, as: As, entryId: string = randomUUID()) {
  const about = { entryId, ballotId: ballot.id, memberId: members.bethan.id }
  const said = { way: "phone", answer: "posted", note: "On nights", next: "", within: "" } as const
  return as(people.rep, (tx, actor) => logContact(tx, actor, { ...about, ...said }, new Date()))
}

test("one log is told once, by its workplace, and a repeat not at all", async ({ cast, as }) => {
  const entryId = randomUUID()
  expect(own(await toldOf(both(cast), () => log(cast, as, entryId)))).toEqual([place(cast.office)])
  expect(own(await toldOf(both(cast), () => log(cast, as, entryId)))).toEqual([])
})

test("what is rolled back is never told", async ({ cast, as }) => {
  const told = await toldOf(both(cast), () =>
    as(cast.people.rep, async (tx: Tx, actor) => {
      const about = { entryId: randomUUID(), ballotId: cast.ballot.id, memberId: cast.members.bethan.id }
      const said = { way: "phone", answer: "posted", note: "", next: "", within: "" } as const
      await logContact(tx, actor, { ...about, ...said }, new Date())
      throw new NotFound()
    }).catch(() => {}),
  )
  expect(own(told)).toEqual([])
})

test("taking back is told too", async ({ cast, as }) => {
  const entryId = randomUUID()
  await log(cast, as, entryId)
  const undo = () =>
    as(cast.people.rep, (tx, actor) =>
      undoEntry(tx, actor, { undoingId: randomUUID(), ballotId: cast.ballot.id, entryId }, new Date()),
    )
  expect(own(await toldOf(both(cast), undo))).toEqual([place(cast.office)])
})

test("several at once are told once a workplace", async ({ cast, as }) => {
  const { bethan, tom, sian } = cast.members
  const said = { way: "in_person", answer: "will_post" } as const
  const input = {
    batchId: randomUUID(),
    ballotId: cast.ballot.id,
    memberIds: [bethan.id, tom.id, sian.id],
    ...said,
  }
  const told = await toldOf(both(cast), () =>
    as(cast.people.secretary, (tx, actor) => logSeveral(tx, actor, input, new Date())),
  )
  expect(own(told).sort()).toEqual([place(cast.office), place(cast.secondOffice)].sort())
})

test("a number put right is told", async ({ cast, as }) => {
  const input = {
    ballotId: cast.ballot.id,
    memberId: cast.members.bethan.id,
    phone: "07700 900456",
    within: "",
  }
  const told = await toldOf(both(cast), () =>
    as(cast.people.rep, (tx, actor) => correctPhone(tx, actor, input, new Date())),
  )
  expect(own(told)).toEqual([place(cast.office)])
})

test("a move is told where they were and where they are, and a leaving where they were", async ({
  cast,
  as,
}) => {
  const { tom, bethan } = cast.members
  const load = loader(cast, as)
  const text = exportOf(cast, [], [bethan]).replace(
    `${tom.number},Tom,Ashworth,07700 900123,${cast.branch.name},${cast.employer.name},${cast.office.name}`,
    `${tom.number},Tom,Ashworth,07700 900123,${cast.branch.name},${cast.employer.name},${cast.secondOffice.name}`,
  )
  const file = await load.stage(text)
  const told = await toldOf(both(cast), () => load.merge(file, { leaving: 1, takeOff: "yes" }))
  expect(own(told).sort()).toEqual([place(cast.office), place(cast.secondOffice)].sort())
})

test("a load of many workplaces is told by branch, and of many branches once", async ({ cast }) => {
  const { run, branch, people } = cast
  const employerOf = (name: string) => build.employer(`${name} ${run}`)
  const enrolled = async (employer: { id: string }, places: { id: string; branchId: string }[]) => {
    await build.addMembers(places.map((place) => person(place, "Olwen", "Parry")))
    const dates = { opensAt: new Date(Date.now() - 1000), closesAt: new Date(Date.now() + 86_400_000) }
    const row = {
      name: `Large ${employer.id}`,
      kind: "statutory",
      lastSafePostingOn: "2030-01-01",
      ...dates,
    } as const
    await build.ballot(row, [employer.id], people.organiser.id)
  }
  const many = Array.from({ length: 51 }, (_, at) => `${at} ${run}`)

  const one = await employerOf("One branch")
  const places = await Promise.all(many.map((name) => build.workplace(branch.id, one.id, name)))
  expect(own(await toldOf([branch], () => enrolled(one, places)))).toEqual([`${branch.id}/`])

  const all = await employerOf("Many branches")
  const branches = await Promise.all(many.map((name) => build.branch(name)))
  const spread = await Promise.all(branches.map(({ id }) => build.workplace(id, all.id, `Office ${id}`)))
  const told = await toldOf(branches, () => enrolled(all, spread))
  expect(told).toContain("/")
  expect(own(told)).toEqual([])
})

test("a change is news to those who reach it, and to nobody else", async ({ cast, as }) => {
  const { rep, secondRep, secretary, organiser, outsider } = cast.people
  const [told = ""] = own(await toldOf(both(cast), () => log(cast, as)))
  const hears = async (who: { id: string }, within = {}) =>
    isNewsTo(await as(who, (tx, actor) => watchOf(tx, actor, within)), readChange(told))
  for (const who of [rep, secretary, organiser]) expect(await hears(who)).toBe(true)
  for (const who of [secondRep, outsider]) expect(await hears(who)).toBe(false)
  expect(await hears(secretary, { workplace: cast.office.id })).toBe(true)
  expect(await hears(secretary, { workplace: cast.secondOffice.id })).toBe(false)
  expect(await hears(organiser, { branch: cast.branch.id })).toBe(true)
  expect(await hears(organiser, { branch: cast.otherBranch.id })).toBe(false)
  expect(await hears(secondRep, { branch: cast.branch.id })).toBe(false)
  for (const within of [{ workplace: cast.office.id }, { branch: cast.branch.id }])
    await expect(hears(outsider, within)).rejects.toThrow(NotFound)
  await expect(hears(secondRep, { workplace: cast.office.id })).rejects.toThrow(NotFound)
})

test("what is told of a whole branch, or of everything, is news to all it may touch", async ({
  cast,
  as,
}) => {
  const { rep, outsider, secretary } = cast.people
  const hears = async (who: { id: string }, told: string) =>
    isNewsTo(await as(who, (tx, actor) => watchOf(tx, actor, {})), readChange(told))
  for (const who of [rep, secretary]) expect(await hears(who, `${cast.branch.id}/`)).toBe(true)
  expect(await hears(outsider, `${cast.branch.id}/`)).toBe(false)
  for (const who of [rep, secretary, outsider]) expect(await hears(who, "/")).toBe(true)
})

test("whose account has been ended hears nothing more", async ({ cast, as }) => {
  const { rep } = cast.people
  const watch = await as(rep, async (tx, actor) => {
    await owner.update(accounts).set({ endedAt: new Date() }).where(eq(accounts.id, rep.id))
    return watchOf(tx, actor, {})
  })
  expect(isNewsTo(watch, readChange(place(cast.office)))).toBe(false)
})
