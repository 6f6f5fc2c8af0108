import { mayUse } from "@/lib/access"
import { grantAddresses } from "@/lib/accounts/grant-addresses"
import { withdrawAddresses } from "@/lib/accounts/withdraw-addresses"
import { NotFound, Refusal } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { actorFor, expect, test } from "../../support/cast"

const now = new Date()

test("gives the right to addresses and takes it back, each once", async ({ cast, as }) => {
  const { organiser, secretary } = cast.people
  const accountId = secretary.id
  expect((await actorFor(secretary)).maySeeAddresses).toBe(false)
  for (const _ of [1, 2]) await as(organiser, (tx, actor) => grantAddresses(tx, actor, { accountId }, now))
  expect((await actorFor(secretary)).maySeeAddresses).toBe(true)
  expect(await actsAbout(accountId, "account.grant_addresses")).toHaveLength(1)
  for (const _ of [1, 2]) await as(organiser, (tx, actor) => withdrawAddresses(tx, actor, { accountId }))
  expect((await actorFor(secretary)).maySeeAddresses).toBe(false)
  expect(await actsAbout(accountId, "account.withdraw_addresses")).toHaveLength(1)
})

test("a rep is not given it, a secretary gives it to nobody, and nobody is not found", async ({
  cast,
  as,
}) => {
  const { organiser, secretary, rep } = cast.people
  const grant = (by: { id: string }, accountId: string) =>
    as(by, (tx, actor) => grantAddresses(tx, actor, { accountId }, now))
  await expect(grant(organiser, rep.id)).rejects.toBeInstanceOf(Refusal)
  expect(mayUse("secretary", "grantAddresses")).toBe(false)
  expect(mayUse("secretary", "withdrawAddresses")).toBe(false)
  await expect(grant(secretary, secretary.id)).rejects.toThrow()
  await expect(grant(organiser, crypto.randomUUID())).rejects.toBeInstanceOf(NotFound)
})
