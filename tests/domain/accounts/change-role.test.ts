import { and, eq, isNull } from "drizzle-orm"
import { accounts, reaches } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { changeRole } from "@/lib/accounts/change-role"
import type { Role } from "@/lib/accounts/terms"
import { NotFound, Refusal } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { expect, owner, test } from "../../support/cast"

const now = new Date()

async function standing(accountId: string) {
  const [account] = await owner.select().from(accounts).where(eq(accounts.id, accountId))
  const held = await owner
    .select()
    .from(reaches)
    .where(and(eq(reaches.accountId, accountId), isNull(reaches.endedAt)))
  return { role: account?.role, branchId: account?.branchId, held: held.map((row) => row.workplaceId).sort() }
}

test("a rep becomes secretary and keeps the workplace, then organiser with none, then rep elsewhere", async ({
  cast,
  as,
}) => {
  const accountId = cast.people.rep.id
  const change = (role: Role, branchId = "") =>
    as(cast.people.organiser, (tx, actor) => changeRole(tx, actor, { accountId, role, branchId }, now))
  await change("secretary")
  await change("secretary")
  expect(await standing(accountId)).toEqual({
    ...{ role: "secretary", branchId: cast.branch.id },
    held: [cast.office.id, null].sort(),
  })
  expect(await actsAbout(accountId, "account.change_role")).toHaveLength(1)
  await change("rep")
  expect((await standing(accountId)).held).toEqual([cast.office.id])
  await change("organiser")
  expect(await standing(accountId)).toEqual({ role: "organiser", branchId: null, held: [] })
  await expect(change("rep")).rejects.toMatchObject({ field: "branchId" })
  await change("rep", cast.otherBranch.id)
  expect(await standing(accountId)).toEqual({ role: "rep", branchId: cast.otherBranch.id, held: [] })
})

test("nobody changes their own role, and only an organiser changes anybody’s", async ({ cast, as }) => {
  const change = (by: { id: string }, accountId: string) =>
    as(by, (tx, actor) => changeRole(tx, actor, { accountId, role: "secretary", branchId: "" }, now))
  await expect(change(cast.people.organiser, cast.people.organiser.id)).rejects.toBeInstanceOf(Refusal)
  expect(mayUse("secretary", "changeRole")).toBe(false)
  await expect(change(cast.people.secretary, cast.people.outsider.id)).rejects.toBeInstanceOf(NotFound)
  await expect(change(cast.people.secretary, cast.people.rep.id)).rejects.toThrow()
})
