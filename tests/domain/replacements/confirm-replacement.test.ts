import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { NotFound, Refusal } from "@/lib/refusal"
import { addressOf } from "@/lib/replacements/batch-queries"
import { ConfirmReplacement, confirmReplacement } from "@/lib/replacements/confirm-replacement"
import { paperById } from "@/lib/replacements/queries"
import { actsAbout } from "@/tests/support/acts"
import { actorFor, build, type Cast, expect, test } from "@/tests/support/cast"
import { ask, keptAddress, letSeeAddresses, papersOf, sendAll } from "@/tests/support/replacements"

const typed = "14 Bridge Street,\n Carmarthen \nSA31 3JX"
const address = "14 Bridge Street, Carmarthen, SA31 3JX"

async function confirm(by: { id: string }, replacementId: string, fields: Record<string, string> = {}) {
  const actor = await actorFor(by)
  const input = ConfirmReplacement.parse({ replacementId, destination: "same", ...fields })
  return withReach(actor, (tx) => confirmReplacement(tx, actor, input, new Date()))
}

const elsewhere = { destination: "new", address: typed }

async function otherSecretary({ run, otherBranch }: Cast) {
  const account = { name: "Ann Elsewhere", email: `ann.${run}@example.org`, branchId: otherBranch.id }
  return build.account("secretary", account)
}

test("a secretary says that the union’s address is right, once", async ({ cast }) => {
  const { secretary } = cast.people
  const { bethan } = cast.members
  const id = await ask(cast, bethan)
  for (const _ of [1, 2]) await confirm(secretary, id)
  expect((await papersOf(cast, bethan))[0]).toMatchObject({ confirmedBy: secretary.id })
  expect(await actsAbout(bethan.id, "replacement.confirm")).toHaveLength(1)
})

test("without the right no other address is typed, and none is seen", async ({ cast, as }) => {
  const { secretary, organiser } = cast.people
  const id = await ask(cast, cast.members.bethan)
  await expect(confirm(secretary, id, elsewhere)).rejects.toBeInstanceOf(Refusal)
  expect(await keptAddress(id)).toBeUndefined()

  await letSeeAddresses(organiser)
  await confirm(organiser, id, elsewhere)
  expect(await keptAddress(id)).toBe(address)
  expect(await as(secretary, (tx) => addressOf(tx, id))).toBeUndefined()
  expect(await as(secretary, (tx) => paperById(tx, id, new Date()))).toMatchObject({ stage: "confirmed" })
  await confirm(secretary, id)
  expect(await keptAddress(id), "nor taken away unseen").toBe(address)
  await letSeeAddresses(secretary)
  expect(await as(secretary, (tx) => addressOf(tx, id))).toBe(address)
})

test("with the right it is typed, put right by a colleague, and taken away again; no audit row holds it", async ({
  cast,
}) => {
  const { secretary, organiser } = cast.people
  const { bethan } = cast.members
  await Promise.all([letSeeAddresses(secretary), letSeeAddresses(organiser)])
  const id = await ask(cast, bethan)
  for (const _ of [1, 2]) await confirm(secretary, id, elsewhere)
  expect(await actsAbout(bethan.id, "replacement.confirm")).toHaveLength(1)
  await confirm(organiser, id, { destination: "new", address: "2 Chapel Row, Llandovery SA20 0AA" })
  expect(await keptAddress(id)).toBe("2 Chapel Row, Llandovery SA20 0AA")
  await confirm(secretary, id)
  expect(await keptAddress(id)).toBeUndefined()
  const acts = await actsAbout(bethan.id, "replacement.confirm")
  expect(acts.map(({ detail }) => detail)).toEqual([{ where: "same" }, { where: "new" }, { where: "new" }])
})

test("another branch’s secretary finds none of it, with the right or without", async ({ cast, as }) => {
  const stranger = await otherSecretary(cast)
  await letSeeAddresses(stranger)
  await letSeeAddresses(cast.people.secretary)
  const id = await ask(cast, cast.members.bethan)
  await confirm(cast.people.secretary, id, elsewhere)
  await expect(confirm(stranger, id)).rejects.toBeInstanceOf(NotFound)
  await expect(confirm(stranger, id, elsewhere)).rejects.toBeInstanceOf(NotFound)
  expect(await as(stranger, (tx) => addressOf(tx, id))).toBeUndefined()
  expect(await as(stranger, (tx) => paperById(tx, id, new Date()))).toBeUndefined()
  expect(await keptAddress(id)).toBe(address)
})

test("a rep has no part in it, though they be given the right, nor has the rep an address", async ({
  cast,
  as,
}) => {
  expect(mayUse("rep", "confirmReplacement")).toBe(false)
  const { rep, secretary } = cast.people
  await Promise.all([letSeeAddresses(rep), letSeeAddresses(secretary)])
  const id = await ask(cast, cast.members.bethan)
  await confirm(secretary, id, elsewhere)
  await expect(as(rep, (tx) => addressOf(tx, id))).rejects.toThrow()
})

test("once it is in a batch it is too late to change", async ({ cast }) => {
  await letSeeAddresses(cast.people.secretary)
  const id = await ask(cast, cast.members.bethan, { isRight: true })
  await sendAll(cast)
  await expect(confirm(cast.people.secretary, id, elsewhere)).rejects.toThrow("in a batch already")
})

test("an address is a whole one", async () => {
  const input = { replacementId: crypto.randomUUID(), destination: "new" }
  const why = (text: string) =>
    ConfirmReplacement.safeParse({ ...input, address: text }).error?.issues[0]?.message
  expect(why(" \n Carm \n")).toBe("Give the whole address, with the postcode")
  expect(why("x".repeat(301))).toBe("Keep it to 300 characters")
  expect(ConfirmReplacement.safeParse({ replacementId: input.replacementId }).success).toBe(false)
})
