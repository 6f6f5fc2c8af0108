import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { members } from "@/db/schema"
import { callOrder } from "@/lib/contacts/call-order"
import { logContact } from "@/lib/contacts/log-contact"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import { CorrectPhone, correctPhone } from "@/lib/members/correct-phone"
import { callList } from "@/lib/members/queries"
import { NotFound, Refusal } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { type Cast, expect, owner, test } from "../../support/cast"

const day = 86_400_000
const right = "+447700900456"

const input = (cast: Cast, phone: string) =>
  CorrectPhone.parse({ ballotId: cast.ballot.id, memberId: cast.members.bethan.id, phone })

async function bethan({ members: { bethan } }: Cast) {
  const [member] = await owner.select().from(members).where(eq(members.id, bethan.id))
  return member
}

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

function logWrongNumber(cast: Cast, as: As) {
  const about = { ballotId: cast.ballot.id, memberId: cast.members.bethan.id, entryId: randomUUID() }
  const rest = { way: "phone", answer: "wrong_number", note: "", next: "", within: "" } as const
  return as(cast.people.rep, (tx, actor) => logContact(tx, actor, { ...about, ...rest }, new Date()))
}

async function asListed(cast: Cast, as: As) {
  const list = await as(cast.people.rep, (tx) => callList(tx, cast.ballot.id))
  const { groups } = callOrder(list, { now: new Date(), phase: "open", replacementsCloseOn: null })
  const placed = groups.flatMap(({ members }) => members)
  return placed.find(({ member }) => member.id === cast.members.bethan.id)
}

test("a wrong number stops the call until the right one is added", async ({ cast, as }) => {
  await logWrongNumber(cast, as)
  const wrong = await asListed(cast, as)
  expect(wrong && hasWrongNumber(wrong.member)).toBe(true)
  expect(wrong?.reason.said).toBe("Wrong number. See them in person, or add the right one.")

  await as(cast.people.rep, (tx, actor) => correctPhone(tx, actor, input(cast, "07700 900456"), new Date()))
  expect(await bethan(cast)).toMatchObject({ phone: right, wrongPhone: "+447700900123" })
  const mended = await asListed(cast, as)
  expect(mended && hasWrongNumber(mended.member)).toBe(false)
})

test("a member without a number gets one", async ({ cast, as }) => {
  await owner.update(members).set({ phone: null }).where(eq(members.id, cast.members.bethan.id))
  await as(cast.people.rep, (tx, actor) => correctPhone(tx, actor, input(cast, "020 7946 0018"), new Date()))
  expect(await bethan(cast)).toMatchObject({ phone: "+442079460018", wrongPhone: null })
})

test("what cannot be rung is refused in words, and so is the wrong number itself", async ({ cast, as }) => {
  await logWrongNumber(cast, as)
  const correct = (phone: string) =>
    as(cast.people.rep, (tx, actor) => correctPhone(tx, actor, input(cast, phone), new Date()))
  await expect(correct("0770")).rejects.toThrow("Write it like 07700 900123")
  await expect(correct("07700 900123")).rejects.toThrow("That is the number found to be wrong.")
})

test("someone else’s member is not found", async ({ cast, as }) => {
  for (const stranger of [cast.people.outsider, cast.people.secondRep])
    await expect(
      as(stranger, (tx, actor) => correctPhone(tx, actor, input(cast, right), new Date())),
    ).rejects.toThrow(NotFound)
  expect((await bethan(cast))?.phone).toBe("+447700900123")
})

test("twice is once, and the audit row names no number", async ({ cast, as }) => {
  for (let time = 0; time < 2; time++)
    await as(cast.people.rep, (tx, actor) => correctPhone(tx, actor, input(cast, right), new Date()))
  const acts = await actsAbout(cast.members.bethan.id, "member.correct_phone")
  expect(acts).toMatchObject([
    { accountId: cast.people.rep.id, people: 1, branchId: cast.branch.id, detail: {} },
  ])
  expect(JSON.stringify(acts)).not.toContain("7700900")
})

test("nothing is put right after the close", async ({ cast, as }) => {
  const late = new Date(Date.now() + 20 * day)
  await expect(
    as(cast.people.rep, (tx, actor) => correctPhone(tx, actor, input(cast, right), late)),
  ).rejects.toThrow(Refusal)
})

test("an export with the wrong number, or none, changes nothing; one with another number does", async ({
  cast,
  as,
}) => {
  await as(cast.people.rep, (tx, actor) => correctPhone(tx, actor, input(cast, right), new Date()))
  const { id } = cast.members.bethan
  const give = (phone: string | null) =>
    owner.execute(sql`update members set phone = ${phone} where id = ${id}`)
  for (const old of ["+447700900123", null]) {
    await give(old)
    expect((await bethan(cast))?.phone).toBe(right)
  }
  await give("+447700900789")
  expect((await bethan(cast))?.phone).toBe("+447700900789")
})
