import { mayUse } from "@/lib/access"
import { EditNoticeAddress, editNoticeAddress } from "@/lib/employers/edit-notice-address"
import { employersToNotify } from "@/lib/readiness/queries"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { type Cast, expect, test } from "@/tests/support/cast"

const form = (cast: Cast, noticeAddress: string, employerId: string = cast.employer.id) =>
  EditNoticeAddress.parse({ ballotId: cast.ballot.id, employerId, noticeAddress })

test("an organiser says where notices go; the same again leaves no second trace", async ({ cast, as }) => {
  const { organiser } = cast.people
  const save = (typed: string) =>
    as(organiser, (tx, actor) => editNoticeAddress(tx, actor, form(cast, typed)))
  const stands = async () =>
    (await as(organiser, (tx) => employersToNotify(tx, cast.ballot.id)))[0]?.noticeAddress
  for (const _twice of [1, 2]) await save("  Head of HR, hr@example.org ")
  expect(await stands()).toBe("Head of HR, hr@example.org")
  const acts = await actsAbout(cast.employer.id, "employer.edit")
  expect(acts).toHaveLength(1)
  expect(acts[0]).toMatchObject({ accountId: organiser.id, ballotId: cast.ballot.id })
  await save("")
  expect(await stands()).toBeNull()
  expect(EditNoticeAddress.safeParse({ ...form(cast, ""), noticeAddress: "x".repeat(501) }).success).toBe(
    false,
  )
})

test("an employer that is not there is not found; only an organiser may", async ({ cast, as }) => {
  const missing = form(cast, "HR", crypto.randomUUID())
  await expect(
    as(cast.people.organiser, (tx, actor) => editNoticeAddress(tx, actor, missing)),
  ).rejects.toThrow(NotFound)
  for (const role of ["rep", "secretary"] as const) expect(mayUse(role, "editNoticeAddress")).toBe(false)
  for (const who of [cast.people.secretary, cast.people.outsider])
    await expect(as(who, (tx, actor) => editNoticeAddress(tx, actor, form(cast, "HR")))).rejects.toThrow()
})
