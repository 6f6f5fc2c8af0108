import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Chunk } from "./in-chunks"

/** A member who moves takes their place on every roll with them, and their history: the keys follow. */
export async function updateKnown(tx: Tx, chunk: Chunk, now: Date) {
  await tx.execute(sql`update members m set
      first_name = l.first_name, last_name = l.last_name, phone = l.phone, email = l.email, grade = l.grade,
      has_usable_address = l.has_usable_address, branch_id = l.branch_id, workplace_id = l.workplace_id, updated_at = ${now.toISOString()}
    from placed l where ${chunk} and l.member_id = m.id and l.differs`)
}

export async function addUnknown(tx: Tx, chunk: Chunk, now: Date) {
  const at = now.toISOString()
  await tx.execute(sql`insert into members (id, number, branch_id, workplace_id, first_name, last_name,
      phone, email, grade, has_usable_address, created_at, updated_at)
    select member_id, number, branch_id, workplace_id, first_name, last_name,
      phone, email, grade, has_usable_address, ${at}::timestamptz, ${at}::timestamptz
    from placed l where ${chunk} and is_new`)
}
