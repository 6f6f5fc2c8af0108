import { desc, eq } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Tx } from "@/db"
import { accounts, replacementAddresses, replacementBatches } from "@/db/schema"

/** The batches of a ballot, newest first, with who made each and who sent it. */
export function batchesOf(tx: Tx, ballotId: string) {
  const sender = alias(accounts, "sender")
  return tx
    .select({
      id: replacementBatches.id,
      members: replacementBatches.members,
      madeAt: replacementBatches.madeAt,
      madeBy: accounts.name,
      sentAt: replacementBatches.sentAt,
      sentBy: sender.name,
    })
    .from(replacementBatches)
    .leftJoin(accounts, eq(accounts.id, replacementBatches.madeBy))
    .leftJoin(sender, eq(sender.id, replacementBatches.sentBy))
    .where(eq(replacementBatches.ballotId, ballotId))
    .orderBy(desc(replacementBatches.madeAt))
}

export type Batch = Awaited<ReturnType<typeof batchesOf>>[number]

/** Where a new paper is to go, if elsewhere and if the reader may know; undefined otherwise. */
export async function addressOf(tx: Tx, replacementId: string): Promise<string | undefined> {
  const [kept] = await tx
    .select({ address: replacementAddresses.address })
    .from(replacementAddresses)
    .where(eq(replacementAddresses.replacementId, replacementId))
  return kept?.address
}
