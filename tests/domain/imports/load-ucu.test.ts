import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { advanceImport } from "@/lib/imports/advance-import"
import { figuresOf } from "@/lib/imports/figures-of"
import { mapRoll } from "@/lib/imports/map-roll"
import { mergeRoll } from "@/lib/imports/merge-roll"
import { importOf } from "@/lib/imports/queries"
import { stageRoll } from "@/lib/imports/stage-roll"
import { build, expect, owner, test } from "@/tests/support/cast"
import { ucuRoll, ucuSizes } from "@/tests/support/ucu-roll"

test("loads a roll of the true size, each institution a unit of the size published", async ({ as }) => {
  test.setTimeout(240_000)
  const run = randomUUID().slice(0, 6)
  const organiser = await build.account("organiser", { name: "Olu", email: `olu.${run}@example.org` })
  const ballotId = await ballotByEmployer(run, organiser.id)
  const now = new Date()
  const file = new File([ucuRoll(run)], "members.csv")
  const everyone = ucuSizes.reduce((all, { entitled }) => all + entitled, 0)

  const loading = await as(organiser, (tx, actor) => stageRoll(tx, actor, { ballotId, file }, now))
  await advanceImport(loading.importId)
  const figures = { new: everyone, changed: 0, unchanged: 0, leaving: 0, elsewhere: 0, refused: 0, onRoll: 0 }
  expect(await as(organiser, (tx) => figuresOf(tx, loading))).toEqual(figures)
  const column = [
    null,
    "last_name",
    "first_name",
    "mobile",
    null,
    null,
    "branch",
    "employer",
    "workplace",
  ] as const
  const input = { ...loading, column: ["number", ...column.slice(1)], branch: null, employer: null } as const
  await as(organiser, (tx, actor) => mapRoll(tx, actor, { ...input, column: [...input.column] }, now))
  await advanceImport(loading.importId)
  await as(organiser, (tx, actor) => mergeRoll(tx, actor, { ...loading, leaving: 0 }, now))
  await advanceImport(loading.importId)
  expect((await as(organiser, (tx) => importOf(tx, loading)))?.done).toEqual(figures)

  const units = await owner.execute<{ institution: string; entitled: number }>(sql`
    select e.name as institution, count(r.member_id)::int as entitled
    from ballot_units u join employers e on e.id = u.employer_id
    join roll_entries r on r.ballot_unit_id = u.id and r.left_on is null
    where u.ballot_id = ${ballotId} group by e.name`)
  const loaded = Object.fromEntries(units.map(({ institution, entitled }) => [institution, entitled]))
  expect(loaded).toEqual(
    Object.fromEntries(ucuSizes.map(({ institution, entitled }) => [`${institution} ${run}`, entitled])),
  )
})

async function ballotByEmployer(run: string, organiserId: string) {
  const now = Date.now()
  const ballot = await build.ballot(
    {
      name: `UCU ${run}`,
      kind: "statutory",
      aggregation: "by_employer",
      opensAt: new Date(now + 86_400_000),
      closesAt: new Date(now + 50 * 86_400_000),
      lastSafePostingOn: new Date(now + 44 * 86_400_000).toISOString().slice(0, 10),
    },
    [],
    organiserId,
  )
  return ballot.id
}
