import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { declarations } from "@/db/schema"
import type { UnitFigures } from "@/lib/law/figures"

/** Writes a declaration down: its units and their answers in one statement each, however many there are. */
export async function keepDeclaration(
  tx: Tx,
  declaration: typeof declarations.$inferInsert & { id: string },
  figures: readonly UnitFigures[],
) {
  const { id, ballotId } = declaration
  await tx.insert(declarations).values(declaration)
  const units = figures.map(({ unit, entitled, cast }) => ({ unit, entitled, cast }))
  await tx.execute(sql`insert into declared_units (declaration_id, ballot_id, ballot_unit_id, entitled, "cast")
    select ${id}, ${ballotId}, r.unit, r.entitled, r."cast"
    from json_to_recordset(${JSON.stringify(units)}) as r(unit uuid, entitled int, "cast" int)`)
  const answers = figures.flatMap(({ unit, questions }) =>
    questions.map((question, at) => ({ unit, position: at + 1, ...question })),
  )
  await tx.execute(sql`insert into declared_answers
      (declaration_id, ballot_id, ballot_unit_id, position, question, yes, no, spoiled)
    select ${id}, ${ballotId}, r.unit, r.position, r.question, r.yes, r.no, r.spoiled
    from json_to_recordset(${JSON.stringify(answers)})
      as r(unit uuid, position smallint, question text, yes int, no int, spoiled int)`)
}
