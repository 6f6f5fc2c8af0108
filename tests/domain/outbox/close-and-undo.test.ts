import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballots, reasonTallies } from "@/db/schema"
import { logContact } from "@/lib/contacts/log-contact"
import { weekOf } from "@/lib/reasons/week-of"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { leftTheRoll } from "@/tests/support/happened"
import { kept, logged, send, standing, undone } from "@/tests/support/outbox"

const minute = 60_000
const day = 24 * 60 * minute
const ago = (minutes: number) => new Date(Date.now() - minutes * minute)

const close = ({ ballot }: Cast, closesAt: Date) =>
  owner.update(ballots).set({ closesAt }).where(eq(ballots.id, ballot.id))

test("made before the close it is kept when it arrives after; made after, it is refused", async ({
  cast,
}) => {
  await close(cast, ago(60))
  const { said } = await send(await actorFor(cast.people.rep), [
    logged(cast, cast.members.bethan, "posted", { at: ago(61), listedAt: ago(90) }),
    logged(cast, cast.members.tom, "posted", { at: ago(59), listedAt: ago(90) }),
  ])
  expect(said).toEqual(["kept", "Voting has closed. Nothing more can be recorded."])
  expect(await standing(cast, cast.members.bethan)).toMatchObject({ pledge: "posted" })
  expect(await standing(cast, cast.members.tom)).toMatchObject({ pledge: null })
})

test("what was kept stays kept, though it is sent again after the close or after they left", async ({
  cast,
}) => {
  const rep = await actorFor(cast.people.rep)
  const ids = [cast.members.bethan.id, cast.members.tom.id]
  const several = { batchId: randomUUID(), ballotId: cast.ballot.id, way: "phone", answer: "will_post" }
  const sent = [
    logged(cast, cast.members.bethan, "posted", { at: ago(30) }),
    kept("logSeveral", { ...several, memberIds: ids }, { at: ago(30) }),
  ]
  await send(rep, sent)
  await leftTheRoll(cast.ballot, cast.members.bethan, cast.people.organiser)
  const late = logged(cast, cast.members.bethan, "undecided")
  const gone = "They are no longer on the roll for this ballot, so there is nothing to record."
  expect((await send(rep, [...sent, late])).said).toEqual(["kept", "kept", gone])
  await close(cast, ago(60))
  expect((await send(rep, sent)).said).toEqual(["kept", "kept"])
})

test("a reason is counted in the week it arrives, after the close too: weeks that have ended do not grow", async ({
  cast,
}) => {
  await close(cast, ago(60))
  const reason = { ballotId: cast.ballot.id, workplaceId: cast.office.id, reason: "away" }
  const told = kept("countReason", { ...reason, token: randomUUID() }, { at: new Date(Date.now() - 8 * day) })
  expect((await send(await actorFor(cast.people.rep), [told])).said).toEqual(["kept"])
  const rows = await owner.select().from(reasonTallies).where(eq(reasonTallies.ballotId, cast.ballot.id))
  expect(new Set(rows.map(({ week }) => week))).toEqual(new Set([weekOf(new Date())]))
})

test("an undo that waited takes back an entry that landed at once", async ({ cast }) => {
  const rep = await actorFor(cast.people.rep)
  const entry = logged(cast, cast.members.bethan, "posted")
  await send(rep, [entry])
  const undo = undone(cast, entry, { at: new Date(Date.now() + 5000) })
  expect((await send(rep, [undo], { now: new Date(Date.now() + 60 * minute) })).said).toEqual(["kept"])
  expect(await standing(cast, cast.members.bethan)).toMatchObject({ pledge: null, attempts: 0 })
})

test("an undo takes back what was logged on the page", async ({ cast, as }) => {
  const { ballot, members, people } = cast
  const entry = logged(cast, members.bethan, "posted")
  const input = { ballotId: ballot.id, memberId: members.bethan.id, entryId: String(entry.input.entryId) }
  const rest = { way: "phone", answer: "posted", next: "", within: "" } as const
  await as(people.rep, (tx, actor) => logContact(tx, actor, { ...input, ...rest }, new Date()))
  expect((await send(await actorFor(people.rep), [undone(cast, entry)])).said).toEqual(["kept"])
  expect(await standing(cast, members.bethan)).toMatchObject({ attempts: 0 })
})

for (const [name, sent] of [
  ["both waited", { sentAt: 0 }],
  ["both waited on a phone a day behind", { sentAt: day }],
  ["both waited on a phone a day ahead", { sentAt: -day }],
  ["both waited, and the clock was set back in between", { sentAt: day, set: true }],
  ["both waited, and the clock was set forward in between", { sentAt: -day, set: true }],
] as const)
  test(`an undo takes back its entry when ${name}`, async ({ cast }) => {
    const clock = "set" in sent ? -sent.sentAt : sent.sentAt
    const made = (seconds: number) => new Date(Date.now() - 5 * 60 * minute - clock + seconds * 1000)
    const listedAt = ago(6 * 60)
    const entry = logged(cast, cast.members.bethan, "posted", { at: made(0), listedAt })
    const undo = undone(cast, entry, { at: made(8), listedAt })
    const rep = await actorFor(cast.people.rep)
    const { said } = await send(rep, [entry, undo], { sentAt: new Date(Date.now() - sent.sentAt) })
    expect(said).toEqual(["kept", "kept"])
    expect(await standing(cast, cast.members.bethan)).toMatchObject({ pledge: null, attempts: 0 })
  })

test("an undo whose clock was set back or forward since takes back what landed at once", async ({ cast }) => {
  const rep = await actorFor(cast.people.rep)
  const now = new Date(Date.now() + 60 * minute)
  for (const wrong of [day, -day]) {
    const entry = logged(cast, cast.members.bethan, "posted", { listedAt: ago(10) })
    await send(rep, [entry])
    const undo = undone(cast, entry, { at: new Date(Date.now() + 5000 + wrong), listedAt: ago(10) })
    expect((await send(rep, [undo], { now })).said).toEqual(["kept"])
  }
  expect(await standing(cast, cast.members.bethan)).toMatchObject({ pledge: null, attempts: 0 })
})

test("an undo of what was refused, or never came, is harmless; one long after is refused", async ({
  cast,
}) => {
  const rep = await actorFor(cast.people.rep)
  const refused = logged(cast, cast.members.sian, "posted")
  const never = logged(cast, cast.members.bethan, "posted")
  const { said } = await send(rep, [refused, undone(cast, refused), undone(cast, never)])
  expect(said).toEqual(["That is no longer within your reach, so nothing was saved.", "kept", "kept"])
  const entry = logged(cast, cast.members.bethan, "posted")
  await send(rep, [entry])
  const late = undone(cast, entry, { at: new Date(Date.now() + 5 * minute) })
  const answer = await send(rep, [late], { now: new Date(Date.now() + 6 * minute) })
  expect(answer.said).toEqual([
    "Too late to undo. Log what is true now instead: the newest entry is the one that counts.",
  ])
  expect(await standing(cast, cast.members.bethan)).toMatchObject({ attempts: 1 })
})
