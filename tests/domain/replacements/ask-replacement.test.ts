import { addDays, dayOf, momentAt } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { leftTheRoll } from "@/tests/support/happened"
import { ask, papersOf, setWindow } from "@/tests/support/replacements"

const today = dayOf(new Date())

test("asks, once however often it is sent; the tick confirms the address in the same step", async ({
  cast,
}) => {
  const { bethan, tom } = cast.members
  const id = await ask(cast, bethan)
  await ask(cast, bethan, { replacementId: id })
  const [asked, ...more] = await papersOf(cast, bethan)
  expect(more).toEqual([])
  expect(asked).toMatchObject({ id, accountId: cast.people.rep.id, confirmedAt: null, batchId: null })
  expect(await actsAbout(bethan.id, "replacement.ask")).toHaveLength(1)

  await ask(cast, tom, { isRight: true })
  const [confirmed] = await papersOf(cast, tom)
  expect(confirmed).toMatchObject({ confirmedBy: cast.people.rep.id })
  const [act] = await actsAbout(tom.id, "replacement.ask")
  expect(act).toMatchObject({ people: 1, branchId: cast.branch.id, detail: { isConfirmed: true } })
})

test("one is under way at most: a second ask is answered kindly, and may confirm the address", async ({
  cast,
}) => {
  const { bethan } = cast.members
  await ask(cast, bethan)
  await ask(cast, bethan, { by: cast.people.secretary })
  expect(await papersOf(cast, bethan)).toHaveLength(1)
  for (const _ of [1, 2]) await ask(cast, bethan, { by: cast.people.secretary, isRight: true })
  const [asked, ...more] = await papersOf(cast, bethan)
  expect(more).toEqual([])
  expect(asked).toMatchObject({ confirmedBy: cast.people.secretary.id })
  expect(await actsAbout(bethan.id, "replacement.ask")).toHaveLength(1)
  expect(await actsAbout(bethan.id, "replacement.confirm")).toHaveLength(1)
})

test("two who ask at once make one", async ({ cast }) => {
  const { rep, secretary, organiser } = cast.people
  const { bethan } = cast.members
  await Promise.all([rep, secretary, organiser, rep].map((by) => ask(cast, bethan, { by, isRight: true })))
  expect(await papersOf(cast, bethan)).toHaveLength(1)
  expect(await actsAbout(bethan.id, "replacement.ask")).toHaveLength(1)
})

test("somebody out of reach asks for nothing: the member is not found", async ({ cast }) => {
  for (const by of [cast.people.outsider, cast.people.secondRep])
    await expect(ask(cast, cast.members.bethan, { by })).rejects.toBeInstanceOf(NotFound)
  expect(await papersOf(cast, cast.members.bethan)).toEqual([])
})

test("only from the first day to the last, by London’s clock", async ({ cast }) => {
  await setWindow(cast, today, addDays(today, 3))
  const at = (day: string, time: string) => momentAt(`${day}T${time}`)
  const refused: [Date, string][] = [
    [at(addDays(today, -1), "23:59"), "can be asked for from"],
    [at(addDays(today, 4), "00:00"), "could be asked for until"],
  ]
  for (const [now, words] of refused) {
    const asking = ask(cast, cast.members.bethan, { now })
    await expect(asking).rejects.toThrow(words)
    await expect(asking).rejects.toBeInstanceOf(Refusal)
  }
  await ask(cast, cast.members.bethan, { now: at(today, "00:00") })
  await ask(cast, cast.members.tom, { now: at(addDays(today, 3), "23:59") })
  expect(await papersOf(cast, cast.members.bethan)).toHaveLength(1)
  expect(await papersOf(cast, cast.members.tom)).toHaveLength(1)
})

test("the usual days hold where none are set, and nothing is asked before the opening or where nobody posts", async ({
  cast,
}) => {
  const { ballot, employer, people, members } = cast
  const weekIn = new Date(ballot.opensAt.getTime() + 6 * 86_400_000)
  await expect(ask(cast, members.bethan, { now: weekIn })).rejects.toThrow("can be asked for from")
  const workplace = await build.ballot(
    { ...other(cast), name: `At work ${cast.run}`, method: "workplace" },
    [employer.id],
    people.organiser.id,
  )
  await expect(ask({ ...cast, ballot: workplace }, members.bethan)).rejects.toThrow("Nobody votes by post")
})

test("nobody who has left the roll is sent another", async ({ cast }) => {
  await leftTheRoll(cast.ballot, cast.members.bethan, cast.people.organiser)
  await expect(ask(cast, cast.members.bethan)).rejects.toThrow("no longer on the roll")
})

test("what is kept of it says nothing of why, and has no serial number", async () => {
  const columns = await owner.execute<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = 'replacements'::regclass and attnum > 0 and not attisdropped order by 1",
  )
  expect(columns.map(({ name }) => name)).toEqual([
    ...["account_id", "arrived_at", "arrived_by", "ballot_id", "batch_id", "branch_id", "confirmed_at"],
    ...["confirmed_by", "id", "made_at", "member_id", "recorded_at", "withdrawn_at", "withdrawn_by"],
    "workplace_id",
  ])
})

function other({ ballot }: Cast) {
  const { kind, opensAt, closesAt, lastSafePostingOn } = ballot
  return { kind, opensAt, closesAt, lastSafePostingOn }
}
