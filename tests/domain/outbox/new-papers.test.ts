import { randomUUID } from "node:crypto"
import { addDays, dayOf } from "@/lib/dates"
import { actsAbout } from "@/tests/support/acts"
import { actorFor, type Cast, expect, test } from "@/tests/support/cast"
import { kept, send } from "@/tests/support/outbox"
import { papersOf, setWindow } from "@/tests/support/replacements"

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const today = dayOf(new Date())

function asked({ ballot }: Cast, member: { id: string }, at = ago(9), more: Record<string, string> = {}) {
  const about = { ballotId: ballot.id, memberId: member.id }
  return kept("askReplacement", { replacementId: randomUUID(), ...about, ...more }, { at })
}

test("asked with no signal, confirmed and come: sent five times, each lands once", async ({ cast }) => {
  const rep = await actorFor(cast.people.rep)
  const { bethan, tom } = cast.members
  const about = { ballotId: cast.ballot.id, memberId: tom.id }
  const sent = [
    asked(cast, bethan),
    asked(cast, bethan, ago(8), { isAddressRight: "on" }),
    asked(cast, tom, ago(7), { isAddressRight: "on" }),
    kept("noteArrival", about, { at: ago(6) }),
    asked(cast, tom, ago(5)),
    kept("withdrawReplacement", about, { at: ago(4) }),
  ]
  for (let time = 0; time < 5; time++) expect((await send(rep, sent)).said).toEqual(sent.map(() => "kept"))
  expect(await papersOf(cast, bethan)).toMatchObject([{ arrivedAt: null, withdrawnAt: null }])
  expect((await papersOf(cast, bethan))[0]?.confirmedAt).not.toBeNull()
  const [come, off, ...more] = await papersOf(cast, tom)
  expect(more).toEqual([])
  expect([come?.arrivedBy, off?.withdrawnBy]).toEqual([rep.accountId, rep.accountId])
  expect(await actsAbout(tom.id, "replacement.ask")).toHaveLength(2)
})

test("two phones that asked while neither had signal make one", async ({ cast }) => {
  const [rep, secretary] = await Promise.all([actorFor(cast.people.rep), actorFor(cast.people.secretary)])
  const { bethan } = cast.members
  const both = await Promise.all([send(rep, [asked(cast, bethan)]), send(secretary, [asked(cast, bethan)])])
  expect(both.flatMap(({ said }) => said)).toEqual(["kept", "kept"])
  expect(await papersOf(cast, bethan)).toHaveLength(1)
})

test("asked in time, it lands after the last day; asked too late it is refused in words", async ({
  cast,
}) => {
  const rep = await actorFor(cast.people.rep)
  const { bethan, tom } = cast.members
  const tomorrow = new Date(Date.now() + 86_400_000)
  await setWindow(cast, addDays(today, -2), today)
  const inTime = asked(cast, bethan, new Date())
  const late = asked(cast, tom, tomorrow)
  const { said } = await send(rep, [inTime, late], { now: tomorrow })
  expect(said[0]).toBe("kept")
  expect(said[1]).toContain("It is too late for another to come and go back in time.")
  await setWindow(cast, addDays(today, -3), addDays(today, -1))
  expect((await send(rep, [inTime], { now: tomorrow })).said, "what has landed is kept").toEqual(["kept"])
})
