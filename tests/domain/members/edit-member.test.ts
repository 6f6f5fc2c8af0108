import { eq } from "drizzle-orm"
import { members } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { EditMember, editMember } from "@/lib/members/edit-member"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { exportOf, loader } from "@/tests/support/load-roll"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const form = (cast: Cast, fields: Record<string, string> = {}) => {
  const { id: memberId, number, firstName, lastName } = cast.members.bethan
  return EditMember.parse({ memberId, number, firstName, lastName, phone: "07700 900123", ...fields })
}

const editing = (as: As, who: { id: string }, input: EditMember) =>
  as(who, (tx, actor) => editMember(tx, actor, input, new Date()))

const bethanNow = async ({ members: { bethan } }: Cast) =>
  (await owner.select().from(members).where(eq(members.id, bethan.id)))[0]

test("what was changed is saved, and the audit names the fields and never what was in them", async ({
  cast,
  as,
}) => {
  const { secretary } = cast.people
  const input = form(cast, { lastName: "Rowlands-Parry", email: "bethan@example.org" })
  for (const _twice of [1, 2]) await editing(as, secretary, input)
  expect(await bethanNow(cast)).toMatchObject({ lastName: "Rowlands-Parry", email: "bethan@example.org" })
  const acts = await actsAbout(cast.members.bethan.id, "member.edit")
  expect(acts).toMatchObject([
    { accountId: secretary.id, people: 1, detail: { fields: ["lastName", "email"] } },
  ])
  expect(JSON.stringify(acts)).not.toContain("Parry")
})

test("a phone put right here is not undone by an export that still has the old one", async ({ cast, as }) => {
  await editing(as, cast.people.secretary, form(cast, { phone: "07700 900999" }))
  const { stage, merge } = loader(cast, as)
  await merge(await stage(exportOf(cast)))
  expect((await bethanNow(cast))?.phone).toBe("+447700900999")
})

test("a number that is another’s is refused with whose it is, and nothing is changed", async ({
  cast,
  as,
}) => {
  const { sian } = cast.members
  const input = form(cast, { number: sian.number.toUpperCase(), grade: "Officer" })
  await expect(editing(as, cast.people.secretary, input)).rejects.toThrow("Siân Morgan")
  expect(await bethanNow(cast)).toMatchObject({ number: cast.members.bethan.number, grade: null })
})

test("an outsider gets not found, and a rep may not", async ({ cast, as }) => {
  const far = await build.account("secretary", {
    ...{ name: "Far", email: `far.${cast.run}@example.org`, branchId: cast.otherBranch.id },
  })
  await expect(editing(as, far, form(cast, { lastName: "Other" }))).rejects.toThrow(NotFound)
  expect(mayUse("rep", "editMember")).toBe(false)
  await expect(editing(as, cast.people.rep, form(cast, { lastName: "Other" }))).rejects.toThrow()
  expect((await bethanNow(cast))?.lastName).toBe("Rowlands")
})
