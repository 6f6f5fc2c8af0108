import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballotOverrides } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { ballotToEdit } from "@/lib/ballots/queries"
import { rulesOf } from "@/lib/law/ballot-plan"
import { OverrideRule, overrideRule } from "@/lib/overrides/override-rule"
import { lineOf, overridesRecorded, plannedBallot } from "@/lib/overrides/queries"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { type Cast, expect, owner, test } from "@/tests/support/cast"

const now = new Date()

const citing = (ballotId: string, change: Record<string, string | string[]> = {}) =>
  OverrideRule.parse({
    ...{ id: randomUUID(), ballotId, rule: "turnout_line", value: "40%" },
    ...{ instrument: "S.I. 2027/1, regulation 3", on: "2027-01-01" },
    ...change,
  })

const line = (cast: Cast) =>
  owner.transaction(async (tx) => {
    const ballot = await ballotToEdit(tx, cast.ballot.id)
    return ballot && lineOf(tx, ballot)
  })

test("a rule has another value for this ballot, and says what it replaced", async ({ cast, as }) => {
  await as(cast.people.organiser, (tx, actor) => overrideRule(tx, actor, citing(cast.ballot.id), now))
  const rule = await as(cast.people.organiser, async (tx) => {
    const ballot = await ballotToEdit(tx, cast.ballot.id)
    return ballot && rulesOf(await plannedBallot(tx, ballot)).turnout_line
  })
  expect(rule).toMatchObject({
    value: { part: 2, whole: 5 },
    source: "S.I. 2027/1, regulation 3, 1 January 2027",
    override: { insteadOf: { part: 1, whole: 2 } },
  })
})

test("no line at all can be cited, and the newest change holds", async ({ cast, as }) => {
  for (const [at, value] of ["none", "40%"].entries())
    await as(cast.people.organiser, (tx, actor) =>
      overrideRule(tx, actor, citing(cast.ballot.id, { value }), new Date(now.getTime() + at)),
    )
  expect(await line(cast)).toEqual({ part: 2, whole: 5 })
  const recorded = await as(cast.people.organiser, (tx) => overridesRecorded(tx, cast.ballot.id))
  expect(recorded).toMatchObject([{ value: null, by: "Olu Organiser" }, { value: { part: 2, whole: 5 } }])
})

test("what the rule says already is refused", async ({ cast, as }) => {
  const changed = as(cast.people.organiser, (tx, actor) =>
    overrideRule(tx, actor, citing(cast.ballot.id, { value: "half" }), now),
  )
  await expect(changed).rejects.toMatchObject({ field: "value" })
})

test("a ballot that is not there is not found", async ({ cast, as }) => {
  const changed = as(cast.people.organiser, (tx, actor) => overrideRule(tx, actor, citing(randomUUID()), now))
  await expect(changed).rejects.toBeInstanceOf(NotFound)
})

test("only an organiser may", async ({ cast, as }) => {
  expect(mayUse("rep", "overrideRule")).toBe(false)
  expect(mayUse("secretary", "overrideRule")).toBe(false)
  for (const who of [cast.people.secretary, cast.people.rep])
    await expect(
      as(who, (tx, actor) => overrideRule(tx, actor, citing(cast.ballot.id), now)),
    ).rejects.toThrow()
  expect(await line(cast)).toEqual({ part: 1, whole: 2 })
})

test("twice is harmless, and leaves one audit row that says what it was before", async ({ cast, as }) => {
  const input = citing(cast.ballot.id)
  for (const _ of [1, 2]) await as(cast.people.organiser, (tx, actor) => overrideRule(tx, actor, input, now))
  expect(
    await owner.select().from(ballotOverrides).where(eq(ballotOverrides.ballotId, cast.ballot.id)),
  ).toHaveLength(1)
  const acts = await actsAbout(input.id, "ballot.override")
  expect(acts).toHaveLength(1)
  expect(acts[0]).toMatchObject({
    accountId: cast.people.organiser.id,
    ballotId: cast.ballot.id,
    detail: {
      rule: "turnout_line",
      insteadOf: { part: 1, whole: 2 },
      instrument: "S.I. 2027/1, regulation 3",
    },
  })
})
