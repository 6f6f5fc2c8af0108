import { randomUUID } from "node:crypto"
import { ballotOverrides } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { ballotToEdit } from "@/lib/ballots/queries"
import { lineOf } from "@/lib/overrides/queries"
import { withdrawOverride } from "@/lib/overrides/withdraw-override"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { type Cast, expect, owner, test } from "@/tests/support/cast"

const now = new Date()

async function changed({ ballot, people }: Cast, part: number, at = now) {
  const id = randomUUID()
  await owner.insert(ballotOverrides).values({
    ...{ id, ballotId: ballot.id, rule: "turnout_line", value: { part, whole: 5 } },
    ...{ instrument: "Rule 12", instrumentOn: "2026-01-01", accountId: people.organiser.id, recordedAt: at },
  })
  return { ballotId: ballot.id, overrideId: id }
}

const line = (cast: Cast) =>
  owner.transaction(async (tx) => {
    const ballot = await ballotToEdit(tx, cast.ballot.id)
    return ballot && lineOf(tx, ballot)
  })

test("taken back, what held before holds again: an older change, then the law", async ({ cast, as }) => {
  const older = await changed(cast, 1)
  const newer = await changed(cast, 2, new Date(now.getTime() + 1000))
  expect(await line(cast)).toEqual({ part: 2, whole: 5 })
  await as(cast.people.organiser, (tx, actor) => withdrawOverride(tx, actor, newer, now))
  expect(await line(cast)).toEqual({ part: 1, whole: 5 })
  await as(cast.people.organiser, (tx, actor) => withdrawOverride(tx, actor, older, now))
  expect(await line(cast)).toEqual({ part: 1, whole: 2 })
})

test("one of another ballot, or none, is not found", async ({ cast, as }) => {
  const override = await changed(cast, 1)
  for (const wrong of [
    { ...override, ballotId: randomUUID() },
    { ...override, overrideId: randomUUID() },
  ])
    await expect(
      as(cast.people.organiser, (tx, actor) => withdrawOverride(tx, actor, wrong, now)),
    ).rejects.toBeInstanceOf(NotFound)
})

test("only an organiser may", async ({ cast, as }) => {
  expect(mayUse("rep", "withdrawOverride")).toBe(false)
  expect(mayUse("secretary", "withdrawOverride")).toBe(false)
  const override = await changed(cast, 1)
  await expect(
    as(cast.people.secretary, (tx, actor) => withdrawOverride(tx, actor, override, now)),
  ).rejects.toThrow()
  expect(await line(cast)).toEqual({ part: 1, whole: 5 })
})

test("twice is harmless, and leaves one audit row", async ({ cast, as }) => {
  const override = await changed(cast, 1)
  for (const _ of [1, 2])
    await as(cast.people.organiser, (tx, actor) => withdrawOverride(tx, actor, override, now))
  const acts = await actsAbout(override.overrideId, "ballot.withdraw_override")
  expect(acts).toHaveLength(1)
  expect(acts[0]).toMatchObject({ accountId: cast.people.organiser.id, detail: { rule: "turnout_line" } })
})
