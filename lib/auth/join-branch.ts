import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { env } from "@/lib/env"
import { hashOfJoinCode } from "@/lib/joining/code"
import { AskForCode } from "./ask-for-code"

export const JoinBranch = AskForCode.extend({
  name: z.string().trim().min(1, "Type your name").max(120, "Keep it to 120 characters"),
  workplaceId: z.uuid("Choose where you work").or(z.literal("none")),
})
export type JoinBranch = z.output<typeof JoinBranch>

/** Opens an account that reaches nothing; false when the code holds no longer. The same whether or not the address has one. */
export async function joinBranch(tx: Tx, code: string, { name, email, workplaceId }: JoinBranch) {
  const hash = hashOfJoinCode(env().AUTH_SECRET, code)
  const at = workplaceId === "none" ? null : workplaceId
  const [row] = await tx.execute<{ holds: boolean }>(
    sql`select join_branch(${hash}, ${name}, ${email}, ${at}::uuid) as holds`,
  )
  return row?.holds ?? false
}
