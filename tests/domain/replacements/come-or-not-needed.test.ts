import { NotFound } from "@/lib/refusal"
import { noteArrival } from "@/lib/replacements/note-arrival"
import { withdrawReplacement } from "@/lib/replacements/withdraw-replacement"
import { actsAbout } from "@/tests/support/acts"
import { expect, test } from "@/tests/support/cast"
import { ask, papersOf } from "@/tests/support/replacements"

const steps = [
  { name: "it has come", verb: noteArrival, act: "replacement.arrive", by: "arrivedBy" },
  {
    name: "it is no longer needed",
    verb: withdrawReplacement,
    act: "replacement.withdraw",
    by: "withdrawnBy",
  },
] as const

for (const { name, verb, act, by } of steps) {
  test(`${name}: said once, and another can be asked for`, async ({ cast, as }) => {
    const { rep } = cast.people
    const { bethan } = cast.members
    const about = { ballotId: cast.ballot.id, memberId: bethan.id }
    await ask(cast, bethan)
    for (const _ of [1, 2]) await as(rep, (tx, actor) => verb(tx, actor, about, new Date()))
    expect((await papersOf(cast, bethan))[0]).toMatchObject({ [by]: rep.id })
    expect(await actsAbout(bethan.id, act)).toHaveLength(1)
    await ask(cast, bethan)
    expect(await papersOf(cast, bethan)).toHaveLength(2)
  })

  test(`${name}: not found by an outsider, and no word about one asked for since`, async ({ cast, as }) => {
    const { rep, outsider } = cast.people
    const { bethan } = cast.members
    const about = { ballotId: cast.ballot.id, memberId: bethan.id }
    await ask(cast, bethan)
    const outside = as(outsider, (tx, actor) => verb(tx, actor, about, new Date()))
    await expect(outside).rejects.toBeInstanceOf(NotFound)
    const before = new Date(Date.now() - 3_600_000)
    await as(rep, (tx, actor) => verb(tx, actor, about, before))
    expect((await papersOf(cast, bethan))[0]).toMatchObject({ [by]: null })
    expect(await actsAbout(bethan.id, act)).toEqual([])
  })
}
