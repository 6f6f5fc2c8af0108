import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { accounts, reaches } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { InviteAccount, inviteAccount } from "@/lib/accounts/invite-account"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { type Cast, expect, owner, test } from "../../support/cast"

const now = new Date("2026-10-20T12:00Z")

const invitation = (cast: Cast, fields: Record<string, string | string[]> = {}) =>
  InviteAccount.parse({
    ...{ id: randomUUID(), name: "Emlyn Jarman", email: `Emlyn.${cast.run}@Example.org `, role: "rep" },
    ...fields,
  })

const reachOf = (accountId: string) => owner.select().from(reaches).where(eq(reaches.accountId, accountId))

test("a secretary invites a rep of their branch, with workplaces", async ({ cast, as }) => {
  const input = invitation(cast, { workplaceIds: [cast.office.id, cast.secondOffice.id] })
  const done = await as(cast.people.secretary, (tx, actor) => inviteAccount(tx, actor, input, now))
  expect(done.isNew).toBe(true)
  const [account] = await owner.select().from(accounts).where(eq(accounts.id, input.id))
  expect(account).toMatchObject({
    ...{ email: `emlyn.${cast.run}@example.org`, role: "rep", branchId: cast.branch.id },
    ...{ invitedBy: cast.people.secretary.id, exportGrantedAt: null },
  })
  expect((await reachOf(input.id)).map(({ workplaceId }) => workplaceId).sort()).toEqual(
    [cast.office.id, cast.secondOffice.id].sort(),
  )
  expect(await actsAbout(input.id, "account.invite")).toHaveLength(1)
  expect(await actsAbout(input.id, "reach.give")).toHaveLength(1)
})

test("an organiser invites a secretary, who reaches the whole branch, and an organiser, who has none", async ({
  cast,
  as,
}) => {
  const secretary = invitation(cast, { role: "secretary", branchId: cast.otherBranch.id })
  const organiser = invitation(cast, { role: "organiser", email: `o.${cast.run}@example.org` })
  for (const input of [secretary, organiser])
    await as(cast.people.organiser, (tx, actor) => inviteAccount(tx, actor, input, now))
  expect(await reachOf(secretary.id)).toEqual([
    expect.objectContaining({ branchId: cast.otherBranch.id, workplaceId: null }),
  ])
  expect(await reachOf(organiser.id)).toEqual([])
})

test("twice is harmless, and only the first is new", async ({ cast, as }) => {
  const input = invitation(cast, { workplaceIds: cast.office.id })
  const invite = () => as(cast.people.secretary, (tx, actor) => inviteAccount(tx, actor, input, now))
  expect([(await invite()).isNew, (await invite()).isNew]).toEqual([true, false])
  expect(await actsAbout(input.id, "account.invite")).toHaveLength(1)
  expect(await reachOf(input.id)).toHaveLength(1)
})

test("an address that has an account is refused by name, or without one when it is elsewhere", async ({
  cast,
  as,
}) => {
  const invite = (email: string) =>
    as(cast.people.secretary, (tx, actor) => inviteAccount(tx, actor, invitation(cast, { email }), now))
  const here = invite(cast.people.rep.email.toUpperCase())
  await expect(here).rejects.toMatchObject({
    field: "email",
    message: expect.stringContaining("Carys Hopkins"),
  })
  await expect(invite(cast.people.outsider.email)).rejects.toThrow("Somebody outside your branch")
})

test("a secretary invites no secretary, and nobody for another branch or its workplaces", async ({
  cast,
  as,
}) => {
  const invite = (fields: Record<string, string>) =>
    as(cast.people.secretary, (tx, actor) => inviteAccount(tx, actor, invitation(cast, fields), now))
  await expect(invite({ role: "secretary" })).rejects.toMatchObject({ field: "role" })
  await expect(invite({ branchId: cast.otherBranch.id })).rejects.toBeInstanceOf(NotFound)
  await expect(invite({ workplaceIds: cast.farOffice.id })).rejects.toBeInstanceOf(NotFound)
})

test("a rep invites nobody", async ({ cast, as }) => {
  expect(mayUse("rep", "inviteAccount")).toBe(false)
  const invited = as(cast.people.rep, (tx, actor) => inviteAccount(tx, actor, invitation(cast), now))
  await expect(invited).rejects.toThrow()
})
