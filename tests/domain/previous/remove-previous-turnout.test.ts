import { randomUUID } from "node:crypto"
import { mayUse } from "@/lib/access"
import { standingTurnout } from "@/lib/previous/queries"
import { removePreviousTurnout } from "@/lib/previous/remove-previous-turnout"
import { NotFound } from "@/lib/refusal"
import { actsOf } from "@/tests/support/acts"
import { expect, test } from "@/tests/support/cast"
import { sheetOf, turnoutLoader } from "@/tests/support/last-ballot"

test("takes all of it away once, and leaves an audit row with how many", async ({ cast, as }) => {
  const { organiser, secretary } = cast.people
  const { load } = turnoutLoader(cast, as)
  await load(sheetOf("Workplace", [[cast.office.name, 40, 19]]))
  const remove = (who: { id: string }, ballotId = cast.ballot.id) =>
    as(who, (tx, actor) => removePreviousTurnout(tx, actor, { ballotId }))
  await expect(remove(secretary)).rejects.toThrow()
  await expect(remove(organiser, randomUUID())).rejects.toThrow(NotFound)
  for (let time = 0; time < 2; time++) await remove(organiser)
  expect(await as(organiser, (tx) => standingTurnout(tx, cast.ballot.id))).toBeUndefined()
  expect(await actsOf(organiser, "previous.remove")).toMatchObject([
    { detail: { before: 1, fromBallot: "Pay ballot 2024" } },
  ])
  expect(mayUse("rep", "removePreviousTurnout") || mayUse("secretary", "removePreviousTurnout")).toBe(false)
})
