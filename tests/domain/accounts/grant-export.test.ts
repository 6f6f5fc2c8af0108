import { mayUse } from "@/lib/access"
import { grantExport } from "@/lib/accounts/grant-export"
import { withdrawExport } from "@/lib/accounts/withdraw-export"
import { Refusal } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { actorFor, build, expect, test } from "../../support/cast"

const now = new Date()

test("gives the right and takes it back, each once", async ({ cast, as }) => {
  const secretary = await build.account("secretary", {
    ...{ name: "Ann Second", email: `ann.${cast.run}@example.org`, branchId: cast.branch.id },
  })
  const accountId = secretary.id
  const { organiser } = cast.people
  expect((await actorFor(secretary)).mayExport).toBe(false)
  for (const _ of [1, 2]) await as(organiser, (tx, actor) => grantExport(tx, actor, { accountId }, now))
  expect((await actorFor(secretary)).mayExport).toBe(true)
  expect(await actsAbout(accountId, "account.grant_export")).toHaveLength(1)
  for (const _ of [1, 2]) await as(organiser, (tx, actor) => withdrawExport(tx, actor, { accountId }))
  expect((await actorFor(secretary)).mayExport).toBe(false)
  expect(await actsAbout(accountId, "account.withdraw_export")).toHaveLength(1)
})

test("a rep is not given it, and a secretary gives it to nobody", async ({ cast, as }) => {
  const { organiser, secretary, rep } = cast.people
  const grant = (by: { id: string }, accountId: string) =>
    as(by, (tx, actor) => grantExport(tx, actor, { accountId }, now))
  await expect(grant(organiser, rep.id)).rejects.toBeInstanceOf(Refusal)
  expect(mayUse("secretary", "grantExport")).toBe(false)
  expect(mayUse("secretary", "withdrawExport")).toBe(false)
  await expect(grant(secretary, secretary.id)).rejects.toThrow()
})
