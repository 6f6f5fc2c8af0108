import { and, eq, isNull } from "drizzle-orm"
import { reaches } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { giveWorkplaces } from "@/lib/accounts/give-workplaces"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { expect, owner, test } from "../../support/cast"

const now = new Date()
const held = async (accountId: string) => {
  const rows = await owner
    .select()
    .from(reaches)
    .where(and(eq(reaches.accountId, accountId), isNull(reaches.endedAt)))
  return rows.map(({ workplaceId }) => workplaceId)
}

test("sets the list: gives what is new and ends what is not named", async ({ cast, as }) => {
  const { rep, secretary } = cast.people
  const give = (workplaceIds: string[]) =>
    as(secretary, (tx, actor) => giveWorkplaces(tx, actor, { accountId: rep.id, workplaceIds }, now))
  await give([cast.secondOffice.id])
  expect(await held(rep.id)).toEqual([cast.secondOffice.id])
  await give([cast.secondOffice.id])
  expect(await actsAbout(rep.id, "reach.give")).toHaveLength(1)
  expect(await actsAbout(rep.id, "reach.end")).toHaveLength(1)
  await give([])
  expect(await held(rep.id)).toEqual([])
  await give([cast.office.id])
  expect(await held(rep.id)).toEqual([cast.office.id])
})

test("a secretary may look after a workplace too, and keeps the branch", async ({ cast, as }) => {
  const { secretary } = cast.people
  const give = (workplaceIds: string[]) =>
    as(secretary, (tx, actor) => giveWorkplaces(tx, actor, { accountId: secretary.id, workplaceIds }, now))
  await give([cast.office.id])
  expect((await held(secretary.id)).sort()).toEqual([cast.office.id, null].sort())
  await give([])
  expect(await held(secretary.id)).toEqual([null])
})

test("no workplace of another branch, and nobody of another branch", async ({ cast, as }) => {
  const give = (accountId: string, workplaceIds: string[]) =>
    as(cast.people.secretary, (tx, actor) => giveWorkplaces(tx, actor, { accountId, workplaceIds }, now))
  await expect(give(cast.people.rep.id, [cast.farOffice.id])).rejects.toBeInstanceOf(NotFound)
  await expect(give(cast.people.outsider.id, [cast.office.id])).rejects.toBeInstanceOf(NotFound)
  expect(await held(cast.people.rep.id)).toEqual([cast.office.id])
})

test("a rep gives themselves nothing", async ({ cast, as }) => {
  expect(mayUse("rep", "giveWorkplaces")).toBe(false)
  const given = as(cast.people.rep, (tx, actor) =>
    giveWorkplaces(tx, actor, { accountId: actor.accountId, workplaceIds: [cast.secondOffice.id] }, now),
  )
  await expect(given).rejects.toThrow()
  expect(await held(cast.people.rep.id)).toEqual([cast.office.id])
})
