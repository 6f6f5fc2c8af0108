import { randomUUID } from "node:crypto"
import type { Tx } from "@/db"
import { mayUse } from "@/lib/access"
import { addDays, dayOf } from "@/lib/dates"
import { firstActionDay } from "@/lib/declarations/first-action"
import { ballotById, standingResult } from "@/lib/declarations/queries"
import { TellResult, tellResult } from "@/lib/declarations/tell-result"
import { untold, whoToTell } from "@/lib/declarations/telling-queries"
import { plannedBallot } from "@/lib/overrides/queries"
import { NotFound } from "@/lib/refusal"
import { actsOf } from "@/tests/support/acts"
import { type Cast, expect, test } from "@/tests/support/cast"
import { checkAndDeclare, closedBallot, formOf } from "@/tests/support/result"

const today = dayOf(new Date())
const formFor = (cast: Cast, told: string[], toldOn = today) =>
  TellResult.parse({ ballotId: cast.ballot.id, told, toldOn })

async function waiting(tx: Tx, cast: Cast) {
  const ballot = await ballotById(tx, cast.ballot.id)
  const result = ballot && (await standingResult(tx, ballot))
  return result ? untold(await whoToTell(tx, cast.ballot.id, result.declaredAt)) : undefined
}

test("who was told is recorded once, those left are listed, and a correction has to be told again", async ({
  cast,
  as,
}) => {
  const { unitId } = await closedBallot(cast)
  const { organiser } = cast.people
  const declareThem = (papers: number[], more: object = {}) =>
    as(organiser, (tx, actor) =>
      checkAndDeclare(tx, actor, formOf(cast.ballot.id, { [unitId]: papers }, more)),
    )
  const tell = (told: string[], toldOn = today) =>
    as(organiser, (tx, actor) => tellResult(tx, actor, formFor(cast, told, toldOn), new Date()))
  await expect(tell(["members"])).rejects.toThrow("Declare the result first.")
  await declareThem([4, 3, 2, 1, 0])
  const names = async () => (await as(organiser, (tx) => waiting(tx, cast)))?.map(({ name }) => name)
  expect(await names()).toEqual(["Members", cast.employer.name])
  await expect(tell(["members"], addDays(today, 1))).rejects.toThrow("still to come")
  await expect(tell(["members"], addDays(today, -1))).rejects.toThrow("were declared on")
  await expect(tell([randomUUID()])).rejects.toThrow(NotFound)
  for (let time = 0; time < 2; time++) await tell([cast.employer.id])
  expect(await names()).toEqual(["Members"])
  expect(await actsOf(organiser, "result.tell")).toMatchObject([
    { detail: { told: [cast.employer.name], toldOn: today } },
  ])
  await declareThem([4, 3, 3, 0, 0], { correction: "Miscounted." })
  expect(await as(organiser, (tx) => waiting(tx, cast))).toMatchObject([
    { name: "Members", wasToldBefore: false },
    { name: cast.employer.name, wasToldBefore: true },
  ])
})

test("only an organiser may", async ({ cast, as }) => {
  expect(mayUse("rep", "tellResult") || mayUse("secretary", "tellResult")).toBe(false)
  const { unitId } = await closedBallot(cast)
  await as(cast.people.organiser, (tx, actor) =>
    checkAndDeclare(tx, actor, formOf(cast.ballot.id, { [unitId]: [4, 3, 2, 1, 0] })),
  )
  for (const who of [cast.people.secretary, cast.people.outsider])
    await expect(
      as(who, (tx, actor) => tellResult(tx, actor, formFor(cast, ["members"]), new Date())),
    ).rejects.toThrow()
})

test("action may start ten days after the day an employer was told (s.234A(4))", async ({ cast, as }) => {
  const first = await as(cast.people.organiser, async (tx) => {
    const ballot = await ballotById(tx, cast.ballot.id)
    return ballot && firstActionDay(await plannedBallot(tx, ballot), "2026-12-01")
  })
  expect(first).toBe("2026-12-11")
})
