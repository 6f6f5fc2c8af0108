import { eq } from "drizzle-orm"
import { ballotOverrides, ballots, projections } from "@/db/schema"
import { projectNow } from "@/lib/projected/project-now"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { sixtyAsked } from "@/tests/support/sixty"

async function projected({ ballot }: Cast) {
  const [row] = await owner.select().from(ballots).where(eq(ballots.id, ballot.id))
  if (!row) throw new Error("no ballot")
  await projectNow(row, new Date())
  const [said] = await owner.select().from(projections).where(eq(projections.ballotId, ballot.id))
  return said
}

test("the model goes by a line that is cited", async ({ cast }) => {
  await sixtyAsked(cast)
  await owner.insert(ballotOverrides).values({
    ...{
      ballotId: cast.ballot.id,
      rule: "turnout_line",
      value: { part: 2, whole: 5 },
      instrument: "Rule 12",
    },
    ...{ instrumentOn: "2026-01-01", accountId: cast.people.organiser.id },
  })
  expect(await projected(cast)).toMatchObject({ entitled: 62, castNeeded: 25 })
})

test("where no line is drawn there is a range, and nothing is needed", async ({ cast }) => {
  await sixtyAsked(cast)
  await owner.update(ballots).set({ jurisdiction: "northern_ireland" }).where(eq(ballots.id, cast.ballot.id))
  const said = await projected(cast)
  expect(said).toMatchObject({ castNeeded: 0, chance: 1 })
  expect(said?.quantiles["0.9"]).toBeGreaterThan(said?.quantiles["0.1"] ?? 99)
})
