import { eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { NotFound, Refusal } from "@/lib/refusal"
import { mayEraseNow } from "./may-erase-now"
import type { ErasedRows } from "./terms"

export const EraseBallot = z.object({
  ballotId: z.uuid(),
  /** The ballot’s name, typed by hand: what goes cannot be had back. */
  name: z.string().trim().default(""),
})
export type EraseBallot = z.output<typeof EraseBallot>

/** Erases at once what is known of each person in a ballot. The database writes the audit row, as it does when the day comes. */
export async function eraseBallot(tx: Tx, actor: Actor, { ballotId, name }: EraseBallot, now: Date) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId)).for("update")
  if (!ballot) throw new NotFound()
  if (!mayEraseNow(ballot, now)) {
    throw new Refusal("It can be erased once the result is declared, or 28 days after the close.")
  }
  if (!ballot.erasedAt && isOther(name, ballot.name))
    throw new Refusal(`Type the ballot’s name as it stands: ${ballot.name}`, "name")
  const [row] = await tx.execute<{ rows: ErasedRows }>(
    sql`select erase_ballot(${ballotId}, ${actor.accountId}) as rows`,
  )
  return { ballotId, rows: row?.rows }
}

const plain = (name: string) => name.normalize("NFKC").replace(/\s+/g, " ").toLowerCase()
const isOther = (typed: string, name: string) => plain(typed) !== plain(name)
