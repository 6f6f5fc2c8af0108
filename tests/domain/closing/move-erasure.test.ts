import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { erasureDue } from "@/lib/closing/erasure-due"
import { moveErasure } from "@/lib/closing/move-erasure"
import { addDays, dayOf } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { actsOf } from "@/tests/support/acts"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { closed, declared } from "@/tests/support/lived-through"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]
const today = dayOf(new Date())
const reason = "The employer has challenged the ballot."

const move = (cast: Cast, as: As, eraseOn: string, ballotId = cast.ballot.id) =>
  as(cast.people.organiser, (tx, actor) => moveErasure(tx, actor, { ballotId, eraseOn, reason }, new Date()))

async function due({ ballot }: Cast) {
  const [row] = await owner.select().from(ballots).where(eq(ballots.id, ballot.id))
  return row && erasureDue(row)
}

test("there is no day until the result is declared; then it is 28 days on, or the day that is set", async ({
  cast,
  as,
}) => {
  await closed(cast, 2)
  expect(await due(cast)).toBeNull()
  await declared(cast)
  expect(await due(cast)).toBe(addDays(dayOf(new Date(Date.now() - 3_600_000)), 28))
  const later = addDays(today, 60)
  await move(cast, as, later)
  expect(await due(cast)).toBe(later)
})

test("it leaves an audit row with the reason, and twice is harmless", async ({ cast, as }) => {
  await closed(cast, 2)
  const eraseOn = addDays(today, 40)
  for (let time = 0; time < 2; time++) await move(cast, as, eraseOn)
  expect(await actsOf(cast.people.organiser, "ballot.move_erasure")).toMatchObject([
    { ballotId: cast.ballot.id, detail: { before: null, eraseOn, reason } },
  ])
})

test("not into the past, not before the close, not later than half a year, and not once it is done", async ({
  cast,
  as,
}) => {
  const refused = async (eraseOn: string) => {
    const thrown: unknown = await move(cast, as, eraseOn).catch((error: unknown) => error)
    return thrown instanceof Refusal ? [thrown.field, thrown.message] : thrown
  }
  expect(await refused(addDays(today, 5))).toEqual(["eraseOn", "Give a day after the ballot has closed."])
  await closed(cast, 2)
  expect(await refused(today)).toEqual(["eraseOn", "Give a day that is still to come."])
  expect(await refused(addDays(today, 190))).toEqual([
    "eraseOn",
    expect.stringContaining("is the latest: data protection law"),
  ])
  await owner.update(ballots).set({ erasedAt: new Date() }).where(eq(ballots.id, cast.ballot.id))
  expect(await refused(addDays(today, 20))).toEqual([undefined, expect.stringContaining("erased already")])
})

test("organisers alone may, and a ballot that is not there is not found", async ({ cast, as }) => {
  for (const who of [cast.people.rep, cast.people.secretary])
    expect(mayUse(who.role, "moveErasure")).toBe(false)
  await expect(move(cast, as, addDays(today, 20), randomUUID())).rejects.toThrow(NotFound)
})
