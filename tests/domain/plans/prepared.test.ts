import { eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { members } from "@/db/schema"
import { expect, test } from "@/tests/support/cast"

test("a statement is prepared when it is first sent, however it was written", async ({ cast, as }) => {
  const { id } = cast.members.bethan
  const found = await as(cast.people.rep, async (tx) => {
    await tx.execute(sql`select last_name as by_hand from members where id = ${id}`)
    await tx.select({ name: members.lastName }).from(members).where(eq(members.id, id))
    await tx.transaction((nested) =>
      nested.execute(sql`select first_name as nested from members where id = ${id}`),
    )
    return preparedIn(tx)
  })
  expect(found).toContain("select last_name as by_hand from members where id = $1")
  expect(found).toContain('select "last_name" from "members" where "members"."id" = $1')
  expect(found).toContain("select first_name as nested from members where id = $1")
})

async function preparedIn(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ statement: string }>(sql`select statement from pg_prepared_statements`)
  return rows.map(({ statement }) => statement)
}
