import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { withVisitor } from "@/db"
import { ballotOverrides, ballots } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { calendarByKey } from "@/lib/ballots/calendar-queries"
import { renewCalendar } from "@/lib/ballots/renew-calendar"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { type Cast, expect, owner, test } from "@/tests/support/cast"

async function keyOf({ ballot }: Cast) {
  const [row] = await owner.select().from(ballots).where(eq(ballots.id, ballot.id))
  return row?.calendarKey ?? ""
}

const seen = (key: string) => withVisitor((tx) => calendarByKey(tx, key))

test("whoever holds the key reads the days, with what was changed, and nothing else", async ({ cast }) => {
  await owner.insert(ballotOverrides).values({
    ...{ ballotId: cast.ballot.id, rule: "ballot_notice_days", value: 9, instrument: "Rule 12" },
    ...{ instrumentOn: "2026-01-01", accountId: cast.people.organiser.id },
  })
  const found = await seen(await keyOf(cast))
  expect(found).toMatchObject({ id: cast.ballot.id, name: cast.ballot.name })
  expect(found?.days.find(({ key }) => key === "ballot_notice")?.basis).toBe("override")
  expect(found?.days.find(({ key }) => key === "close")?.at).toEqual(cast.ballot.closesAt)
  await expect(withVisitor((tx) => tx.execute(sql`select name from members`))).rejects.toThrow()
  expect(await withVisitor((tx) => tx.select().from(ballots).where(eq(ballots.id, cast.ballot.id)))).toEqual(
    [],
  )
})

test("no key, no ballot", async () => {
  expect(await seen(randomUUID())).toBeUndefined()
})

test("renewed, the old address shows nothing and the new one the same days", async ({ cast, as }) => {
  const calendarKey = await keyOf(cast)
  const before = await seen(calendarKey)
  await as(cast.people.organiser, (tx, actor) =>
    renewCalendar(tx, actor, { ballotId: cast.ballot.id, calendarKey }),
  )
  expect(await seen(calendarKey)).toBeUndefined()
  expect(await seen(await keyOf(cast))).toEqual(before)
})

test("twice is harmless: the new address stays, and one audit row is left without it", async ({
  cast,
  as,
}) => {
  const input = { ballotId: cast.ballot.id, calendarKey: await keyOf(cast) }
  await as(cast.people.organiser, (tx, actor) => renewCalendar(tx, actor, input))
  const renewed = await keyOf(cast)
  await as(cast.people.organiser, (tx, actor) => renewCalendar(tx, actor, input))
  expect(await keyOf(cast)).toBe(renewed)
  const acts = await actsAbout(cast.ballot.id, "ballot.edit")
  expect(acts).toHaveLength(1)
  expect(JSON.stringify(acts)).not.toContain(renewed)
})

test("a ballot that is not there is not found, and only an organiser may", async ({ cast, as }) => {
  const calendarKey = await keyOf(cast)
  await expect(
    as(cast.people.organiser, (tx, actor) =>
      renewCalendar(tx, actor, { ballotId: randomUUID(), calendarKey }),
    ),
  ).rejects.toBeInstanceOf(NotFound)
  expect(mayUse("secretary", "renewCalendar")).toBe(false)
  await expect(
    as(cast.people.secretary, (tx, actor) =>
      renewCalendar(tx, actor, { ballotId: cast.ballot.id, calendarKey }),
    ),
  ).rejects.toThrow()
  expect(await keyOf(cast)).toBe(calendarKey)
})
