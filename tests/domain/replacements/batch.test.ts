import { randomUUID } from "node:crypto"
import { parse } from "csv-parse/sync"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { addDays, dayOf, momentAt } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { batchesOf } from "@/lib/replacements/batch-queries"
import { ConfirmReplacement, confirmReplacement } from "@/lib/replacements/confirm-replacement"
import { exportBatch } from "@/lib/replacements/export-batch"
import { makeBatch } from "@/lib/replacements/make-batch"
import { sendBatch } from "@/lib/replacements/send-batch"
import { withdrawReplacement } from "@/lib/replacements/withdraw-replacement"
import { actsAbout } from "@/tests/support/acts"
import { actorFor, build, type Cast, expect, test } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { ask, letSeeAddresses, papersOf, setWindow } from "@/tests/support/replacements"

const today = dayOf(new Date())

async function batch({ ballot, people }: Cast, { batchId = randomUUID(), now = new Date() } = {}) {
  const actor = await actorFor(people.organiser)
  const made = await withReach(actor, (tx) => makeBatch(tx, actor, { batchId, ballotId: ballot.id }, now))
  return { batchId, ...made }
}

async function csvOf({ people }: Cast, batchId: string): Promise<Record<string, string>[]> {
  const actor = await actorFor(people.organiser)
  const { csv } = await withReach(actor, (tx) => exportBatch(tx, actor, { batchId }))
  return parse(csv, { bom: true, columns: true })
}

test.beforeEach(async ({ cast }) => letSeeAddresses(cast.people.organiser))

test("everyone confirmed goes into one batch, and nobody into two", async ({ cast }) => {
  const { bethan, tom, sian } = cast.members
  await ask(cast, bethan, { isRight: true })
  await ask(cast, tom)
  await ask(cast, sian, { by: cast.people.secondRep, isRight: true })
  const first = await batch(cast)
  expect(first.members).toBe(2)
  expect((await batch(cast, first)).members, "sent again").toBe(2)
  await expect(batch(cast)).rejects.toThrow("Nobody new is ready")
  const [act, ...more] = await actsAbout(first.batchId, "replacement.batch")
  expect(more).toEqual([])
  expect(act).toMatchObject({ people: 2, ballotId: cast.ballot.id })

  await ask(cast, tom, { isRight: true })
  const races = await Promise.allSettled([batch(cast), batch(cast), batch(cast)])
  const made = races.flatMap((race) => (race.status === "fulfilled" ? race.value.members : []))
  expect(made).toEqual([1])
})

test("whoever found the first one, or needs none, is left out", async ({ cast, as }) => {
  const { bethan, tom, sian } = cast.members
  for (const member of [bethan, tom, sian])
    await ask(cast, member, { by: cast.people.secretary, isRight: true })
  await pledged(cast.ballot, bethan, "posted")
  expect((await batch(cast)).members).toBe(2)
  const { batchId } = await asBatched(cast, tom)
  const about = { ballotId: cast.ballot.id, memberId: tom.id }
  await as(cast.people.rep, (tx, actor) => withdrawReplacement(tx, actor, about, new Date()))
  expect((await csvOf(cast, batchId)).map(({ Name }) => Name)).toEqual(["Siân Morgan"])
})

async function asBatched(cast: Cast, member: { id: string }) {
  const [paper] = await papersOf(cast, member)
  return { batchId: paper?.batchId ?? "" }
}

test("the file says where each goes, and no cell is a formula; each time is written down", async ({
  cast,
  as,
}) => {
  const { bethan, tom } = cast.members
  await ask(cast, bethan, { isRight: true })
  const replacementId = await ask(cast, tom)
  const typed = { replacementId, destination: "new", address: "=HYPERLINK(1), Mold CH7 1AA" }
  await as(cast.people.organiser, (tx, actor) =>
    confirmReplacement(tx, actor, ConfirmReplacement.parse(typed), new Date()),
  )
  const { batchId } = await batch(cast)
  const rows = await csvOf(cast, batchId)
  const at = { Branch: cast.branch.name, Workplace: cast.office.name }
  expect(rows).toEqual([
    { Number: tom.number, Name: "Tom Ashworth", ...at, Address: "'=HYPERLINK(1), Mold CH7 1AA" },
    { Number: bethan.number, Name: "Bethan Rowlands", ...at, Address: "The address the union has" },
  ])
  await csvOf(cast, batchId)
  const acts = await actsAbout(batchId, "replacement.export")
  expect(acts.map(({ people, detail }) => [people, detail])).toEqual([
    [2, {}],
    [2, {}],
  ])
})

test("marked as sent once, with who and when", async ({ cast, as }) => {
  const { organiser } = cast.people
  await ask(cast, cast.members.bethan, { isRight: true })
  const { batchId } = await batch(cast)
  const send = () => as(organiser, (tx, actor) => sendBatch(tx, actor, { batchId }, new Date()))
  await send()
  const [sent] = await as(organiser, (tx) => batchesOf(tx, cast.ballot.id))
  expect(sent).toMatchObject({ members: 1, madeBy: organiser.name, sentBy: organiser.name })
  await send()
  expect(await as(organiser, (tx) => batchesOf(tx, cast.ballot.id))).toEqual([sent])
  expect(await actsAbout(batchId, "replacement.send")).toHaveLength(1)
})

test("until the end of the last day, and not after; what was made can still be taken away", async ({
  cast,
  as,
}) => {
  const { organiser } = cast.people
  await setWindow(cast, addDays(today, -1), today)
  await ask(cast, cast.members.bethan, { isRight: true })
  const lastMinute = momentAt(`${today}T23:59`)
  const tooLate = momentAt(`${addDays(today, 1)}T00:00`)
  await expect(batch(cast, { now: tooLate })).rejects.toThrow("could be asked for until")
  const { batchId } = await batch(cast, { now: lastMinute })
  const send = (now: Date) => as(organiser, (tx, actor) => sendBatch(tx, actor, { batchId }, now))
  await expect(send(tooLate)).rejects.toBeInstanceOf(Refusal)
  expect(await csvOf(cast, batchId)).toHaveLength(1)
  await send(lastMinute)
})

test("it takes both rights, and an organiser; another’s id finds nothing", async ({ cast, as }) => {
  for (const verb of ["makeBatch", "sendBatch", "exportBatch"] as const)
    expect([mayUse("rep", verb), mayUse("secretary", verb)]).toEqual([false, false])
  await ask(cast, cast.members.bethan, { isRight: true })
  const { batchId } = await batch(cast)
  const half = await build.account("organiser", {
    ...{ name: "Half", email: `half.${cast.run}@example.org`, mayExport: true },
  })
  const ballotId = cast.ballot.id
  const now = new Date()
  await expect(
    as(half, (tx, actor) => makeBatch(tx, actor, { batchId: randomUUID(), ballotId }, now)),
  ).rejects.toThrow("two rights")
  await expect(as(half, (tx, actor) => sendBatch(tx, actor, { batchId }, now))).rejects.toThrow("two rights")
  await expect(as(half, (tx, actor) => exportBatch(tx, actor, { batchId }))).rejects.toThrow("two rights")
  const nowhere = { batchId: randomUUID() }
  const { organiser } = cast.people
  await expect(as(organiser, (tx, actor) => exportBatch(tx, actor, nowhere))).rejects.toBeInstanceOf(NotFound)
  await expect(as(organiser, (tx, actor) => sendBatch(tx, actor, nowhere, now))).rejects.toBeInstanceOf(
    NotFound,
  )
  await expect(
    as(organiser, (tx, actor) => makeBatch(tx, actor, { ...nowhere, ballotId: randomUUID() }, now)),
  ).rejects.toBeInstanceOf(NotFound)
  await expect(
    as(cast.people.secretary, (tx, actor) => makeBatch(tx, actor, { batchId: randomUUID(), ballotId }, now)),
  ).rejects.toThrow()
})
