import { filterParams, readFilter, type WallFilter } from "@/lib/wall/filter"
import { marksAt } from "@/lib/wall/mark-queries"
import { readWall } from "@/lib/wall/queries"
import { build, type Cast, expect, person, test } from "@/tests/support/cast"
import { attempted, pledged } from "@/tests/support/happened"

const day = 86_400_000
const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * day)

/** Six at the office and two at the second one, which nobody looks after: each in another state. */
async function eightMembers(cast: Cast) {
  const { office, secondOffice, ballot, people } = cast
  const spare = await build.workplace(cast.branch.id, cast.employer.id, `Chirk ${cast.run}`)
  const graded = (place: typeof office, name: string, grade?: string) =>
    person(place, name, "Price", { grade })
  const [ann, ben, cat, dai, eve] = [
    graded(office, "Ann", "Officer"),
    graded(office, "Ben", "Officer"),
    graded(office, "Cat", "Manager"),
    graded(office, "Dai"),
    graded(spare, "Eve", "Officer"),
  ]
  if (!ann || !ben || !cat || !dai || !eve) throw new Error("five were made")
  await build.addMembers([ann, ben, cat, dai, eve])
  await build.enrol(ballot.id, people.organiser.id)
  const by = people.rep
  await pledged(ballot, ann, "posted", { by, at: ago(1) })
  await attempted(ballot, ann, "spoke", { by, at: ago(1) })
  await attempted(ballot, ben, "no_answer", { by, at: ago(9) })
  await attempted(ballot, ben, "no_answer", { by, at: ago(8) })
  await attempted(ballot, cat, "spoke", { by, at: ago(8) })
  await attempted(ballot, dai, "asked_not_to_be_contacted", { by, at: ago(2) })
  return { spare, ann, ben, cat, dai, eve, secondOffice }
}

const whereOf = ({ ballot, branch }: Cast) => ({ ballotId: ballot.id, branchId: branch.id })

test("each narrowing finds its members, beside what each choice would find", async ({ cast, as }) => {
  const { spare } = await eightMembers(cast)
  const { office, people, employer, secondOffice } = cast
  const all = [office, secondOffice, spare].map(({ id }) => id)
  const found = async (filter: WallFilter) =>
    as(people.secretary, async (tx) => {
      const wall = await readWall(tx, whereOf(cast), filter, now)
      const marks = await marksAt(tx, whereOf(cast), filter, all, now)
      const shown = wall.places.reduce((sum, place) => sum + place.shown.entitled, 0)
      expect(shown, "the marks and the figures are of the same members").toBe(marks.length)
      return { names: marks.map(({ name }) => name.split(" ")[0]).sort(), wall }
    })
  expect((await found({ workplace: secondOffice.id })).names).toEqual(["Siân"])
  expect((await found({ employer: employer.id })).names).toHaveLength(8)
  expect((await found({ rep: people.rep.id })).names).toEqual(["Ann", "Ben", "Bethan", "Cat", "Dai", "Tom"])
  expect((await found({ rep: "none" })).names).toEqual(["Eve"])
  expect((await found({ grade: "Officer" })).names).toEqual(["Ann", "Ben", "Eve"])
  expect((await found({ grade: "none given" })).names).toEqual(["Bethan", "Dai", "Siân", "Tom"])
  expect((await found({ pledge: "posted" })).names).toEqual(["Ann"])
  expect((await found({ pledge: "unsaid" })).names).toEqual(["Cat"])
  expect((await found({ pledge: "rather_not_say" })).names).toEqual(["Dai"])
  expect((await found({ contact: "never" })).names).toEqual(["Bethan", "Eve", "Siân", "Tom"])
  expect((await found({ contact: "week" })).names).toEqual(["Ann", "Dai"])
  expect((await found({ contact: "older" })).names).toEqual(["Ben", "Cat"])
  expect((await found({ contact: "twice" })).names).toEqual(["Ben"])
  const { wall, names } = await found({ grade: "Officer", contact: "never" })
  expect(names).toEqual(["Eve"])
  expect(Object.fromEntries(wall.choices.grade)).toEqual({ Officer: 1, "none given": 3 })
  expect(Object.fromEntries(wall.choices.contact)).toEqual({ never: 1, week: 1, older: 1, twice: 1 })
  expect(Object.fromEntries(wall.choices.rep)).toEqual({ none: 1 })
  expect(Object.fromEntries(wall.without)).toEqual({ grade: 4, contact: 3 })
  const none = await found({ grade: "Manager", contact: "never" })
  expect([none.names, Object.fromEntries(none.wall.without)]).toEqual([[], { grade: 4, contact: 1 }])
})

test("a promise to go back is due on its day, overdue after it, and later before it", async ({
  cast,
  as,
}) => {
  const { ballot, members, people, office } = cast
  const promise = (member: typeof members.bethan, followUpAt: Date) =>
    attempted(ballot, member, "call_back", { by: people.rep, at: ago(5), followUpAt })
  await promise(members.bethan, ago(2))
  await promise(members.tom, new Date(now.getTime() + 3 * day))
  const found = (followUp: "overdue" | "due" | "later" | "none", at = now) =>
    as(people.secretary, async (tx) =>
      (await marksAt(tx, whereOf(cast), { followUp }, [office.id, cast.secondOffice.id], at)).map(
        ({ name }) => name,
      ),
    )
  expect(await found("overdue")).toEqual(["Bethan Rowlands"])
  expect(await found("later")).toEqual(["Tom Ashworth"])
  expect(await found("due", new Date(now.getTime() + 3 * day))).toEqual(["Tom Ashworth"])
  expect(await found("none")).toEqual(["Siân Morgan"])
})

test("the address of a filter, opened by a stranger, shows nobody; by whoever moved on, neither", async ({
  cast,
  as,
}) => {
  const filter = readFilter(filterParams({ workplace: cast.office.id, pledge: "not_asked" })).filter
  const seen = (who: { id: string }) =>
    as(who, async (tx) => {
      const { places, choices } = await readWall(tx, whereOf(cast), filter, now)
      const marks = await marksAt(tx, whereOf(cast), filter, [cast.office.id], now)
      return [places.length, choices.grade.size, marks.length]
    })
  expect(await seen(cast.people.secretary)).toEqual([2, 1, 2])
  expect(await seen(cast.people.outsider)).toEqual([0, 0, 0])
})
