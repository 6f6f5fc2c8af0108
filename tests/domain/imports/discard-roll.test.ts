import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { importRows } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { discardRoll } from "@/lib/imports/discard-roll"
import { exportRefused } from "@/lib/imports/export-refused"
import { NotFound } from "@/lib/refusal"
import { expect, owner, test } from "@/tests/support/cast"
import { auditOf, exportOf, loader, rowOf } from "@/tests/support/load-roll"

// Loads go one at a time, and another test may be loading a whole union.
test.beforeEach(() => test.setTimeout(240_000))

test("forgets the file, and twice is harmless", async ({ cast, as }) => {
  const { stage, merge } = loader(cast, as)
  const loading = await stage(exportOf(cast))
  for (const _twice of [1, 2])
    await as(cast.people.organiser, (tx, actor) => discardRoll(tx, actor, loading, new Date()))
  expect(await owner.select().from(importRows).where(eq(importRows.importId, loading.importId))).toEqual([])
  expect(await auditOf(loading.importId)).toEqual(["roll.stage 4", "roll.discard 4"])
  await expect(merge(loading)).rejects.toThrow(/has been discarded/)
})

test("what is loaded cannot be discarded; what is not there is not found; only an organiser may", async ({
  cast,
  as,
}) => {
  const { stage, merge } = loader(cast, as)
  const loading = await stage(exportOf(cast))
  await merge(loading)
  const discard = (person: { id: string }, importId: string) =>
    as(person, (tx, actor) => discardRoll(tx, actor, { ...loading, importId }, new Date()))
  await expect(discard(cast.people.organiser, loading.importId)).rejects.toThrow(/has been loaded already/)
  await expect(discard(cast.people.organiser, randomUUID())).rejects.toThrow(NotFound)
  await expect(discard(cast.people.rep, loading.importId)).rejects.toThrow()
  expect(mayUse("rep", "discardRoll")).toBe(false)
})

test("gives the refused rows back with line and reason, safe to open in a spreadsheet", async ({
  cast,
  as,
}) => {
  const loading = await loader(cast, as).stage(exportOf(cast, [rowOf(cast, "", "=HYPERLINK(1),Parry")]))
  const csv = await as(cast.people.organiser, (tx, actor) => exportRefused(tx, actor, loading))
  expect(csv).toBe(
    `\ufeffLine of the file,Why it cannot be used,Membership No,Forename,Surname,Mobile,Branch,Employer,Workplace\r\n` +
      `6,No membership number.,,'=HYPERLINK(1),Parry,07700 900456,${cast.branch.name},${cast.employer.name},${cast.office.name}\r\n`,
  )
  expect(await auditOf(loading.importId)).toEqual(["roll.stage 5", "roll.export_refused 1"])
  await expect(
    as(cast.people.organiser, (tx, actor) =>
      exportRefused(tx, actor, { ...loading, importId: randomUUID() }),
    ),
  ).rejects.toThrow(NotFound)
  expect(mayUse("secretary", "exportRefused")).toBe(false)
})
