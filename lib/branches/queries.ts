import { asc, eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { branches } from "@/db/schema"

export async function branchName(tx: Tx, branchId: string): Promise<string | undefined> {
  const [branch] = await tx.select({ name: branches.name }).from(branches).where(eq(branches.id, branchId))
  return branch?.name
}

export function allBranches(tx: Tx) {
  return tx.select({ id: branches.id, name: branches.name }).from(branches).orderBy(asc(branches.name))
}
