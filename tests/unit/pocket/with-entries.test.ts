import { expect, test } from "@playwright/test"
import type { Answer } from "@/lib/contacts/answer"
import type { Way } from "@/lib/contacts/terms"
import type { PocketEntry } from "@/lib/pocket/entry"
import { type Kept, type Pocket, unpacked } from "@/lib/pocket/pocket"
import { withEntries } from "@/lib/pocket/with-entries"

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`)

const kept: Kept = {
  id: "bethan",
  firstName: "Bethan",
  lastName: "Rowlands",
  workplaceId: "wrexham",
  phone: "+447700900123",
  dial: "07700 900123",
  email: null,
  pledge: "not_asked",
  pledgedAt: null,
  attempts: 0,
  isSpokenTo: false,
  lastAttemptAt: null,
  lastOutcome: null,
  phoneChangedAt: null,
  followUpAt: null,
  askedNotToBeContactedAt: null,
}

const pocket: Pocket = {
  accountId: "carys",
  role: "rep",
  union: "Turnout",
  listedAt: at("08:00").toISOString(),
  ballot: {
    id: "ballot",
    name: "Pay ballot",
    opensAt: "2026-11-01T00:00:00Z",
    closesAt: "2026-12-01T12:00:00Z",
    lastSafePostingOn: "2026-11-25",
    method: "post",
    replacementsOpenOn: null,
    replacementsCloseOn: null,
  },
  workplaces: { wrexham: "Wrexham" },
  members: [kept, { ...kept, id: "tom", firstName: "Tom" }],
  overtaken: [],
}

function logged(
  id: string,
  answer: Answer,
  madeAt: Date,
  way: Way = "phone",
  memberId = "bethan",
): PocketEntry {
  const input = { entryId: id, ballotId: "ballot", memberId, way, answer }
  return { id, memberId, madeAt, does: { verb: "logContact", input } }
}

const undone = (entryId: string): PocketEntry => ({
  id: `undo ${entryId}`,
  memberId: "bethan",
  madeAt: at("12:00"),
  does: { verb: "undoEntry", input: { undoingId: `undo ${entryId}`, ballotId: "ballot", entryId } },
})

function bethanAfter(...entries: PocketEntry[]) {
  const [bethan, tom] = withEntries(unpacked(pocket).members, entries)
  expect(tom).toEqual(unpacked(pocket).members[1])
  return bethan
}

test("a pledge got by speaking is a conversation too", () => {
  expect(bethanAfter(logged("1", "posted", at("10:00")))).toMatchObject({
    pledge: "posted",
    pledgedAt: at("10:00"),
    attempts: 1,
    conversations: 1,
    lastOutcome: "spoke",
    lastAttemptAt: at("10:00"),
  })
})

test("what was heard from others is a pledge and no try; a note is neither", () => {
  expect(bethanAfter(logged("1", "posted", at("10:00"), "heard"))).toMatchObject({
    pledge: "posted",
    attempts: 0,
  })
  expect(bethanAfter(logged("1", "note", at("10:00")))).toMatchObject({ pledge: "not_asked", attempts: 0 })
})

test("entries follow one another, and one taken back counts for nothing", () => {
  const entries = [logged("1", "no_answer", at("10:00")), logged("2", "will_post", at("11:00"))]
  expect(bethanAfter(...entries)).toMatchObject({ pledge: "will_post", attempts: 2, conversations: 1 })
  expect(bethanAfter(...entries, undone("2"))).toMatchObject({
    pledge: "not_asked",
    lastOutcome: "no_answer",
  })
})

test("a promise to go back is kept until the next try, and asking not to be contacted stops the list", () => {
  const [evening, noAnswer] = [
    logged("1", "call_back_this_evening", at("10:00")),
    logged("2", "no_answer", at("19:00")),
  ]
  expect(bethanAfter(evening)?.followUpAt).toEqual(at("18:00"))
  expect(bethanAfter(evening, noAnswer)?.followUpAt).toBeNull()
  const asked = bethanAfter(logged("3", "asked_not_to_be_contacted", at("20:00")))
  expect(asked?.askedNotToBeContactedAt).toEqual(at("20:00"))
})

test("a number put right is dialled at once, and is wrong no longer", () => {
  const correction: PocketEntry = {
    id: "2",
    memberId: "bethan",
    madeAt: at("11:00"),
    does: { verb: "correctPhone", input: { ballotId: "ballot", memberId: "bethan", phone: "07700 900999" } },
  }
  const bethan = bethanAfter(logged("1", "wrong_number", at("10:00")), correction)
  expect(bethan).toMatchObject({
    dial: "07700 900999",
    lastOutcome: "wrong_number",
    phoneChangedAt: at("11:00"),
  })
})
