import { eq } from "drizzle-orm"
import { importRows, members } from "@/db/schema"
import { expect, owner, test } from "@/tests/support/cast"
import { headings, loader, rowOf } from "@/tests/support/load-roll"

test("a number whose zeros a spreadsheet has dropped is its member’s, where that is plain", async ({
  cast,
  as,
}) => {
  const digits = String(Number.parseInt(cast.run, 16) + 1)
  const { bethan } = cast.members
  await owner
    .update(members)
    .set({ number: `000${digits}` })
    .where(eq(members.id, bethan.id))
  const { stage, figures } = loader(cast, as)
  const loading = await stage(`${headings}\n${rowOf(cast, digits, "Bethan,Rowlands")}`)
  expect(await figures(loading)).toMatchObject({ new: 0, changed: 1, leaving: 3 })
  const [row] = await owner.select().from(importRows).where(eq(importRows.importId, loading.importId))
  expect(row?.leftOut.join()).toContain(`is taken for 000${digits}`)
})

test("a number whose zeros an earlier file had lost is still its member’s, and one that may be of two is said to be", async ({
  cast,
  as,
}) => {
  const digits = String(Number.parseInt(cast.run, 16) + 2)
  const { bethan, tom } = cast.members
  const numbered = (member: { id: string }, number: string) =>
    owner.update(members).set({ number }).where(eq(members.id, member.id))
  await numbered(bethan, digits)
  const { stage, figures } = loader(cast, as)
  const whole = await stage(`${headings}\n${rowOf(cast, `00${digits}`, "Bethan,Rowlands")}`)
  expect(await figures(whole)).toMatchObject({ new: 0, changed: 1, leaving: 3 })
  const [taken] = await owner.select().from(importRows).where(eq(importRows.importId, whole.importId))
  expect(taken?.leftOut.join()).toContain(`“00${digits}” is taken for ${digits}:`)

  await numbered(bethan, `0${digits}`)
  await numbered(tom, `00${digits}`)
  const short = await stage(`${headings}\n${rowOf(cast, digits, "Bethan,Rowlands")}`)
  expect(await figures(short)).toMatchObject({ new: 1, leaving: 4 })
  const [doubtful] = await owner.select().from(importRows).where(eq(importRows.importId, short.importId))
  expect(doubtful?.leftOut.join()).toContain(`“${digits}” is nobody’s, and 2 members have it`)
})
