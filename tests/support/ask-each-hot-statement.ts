import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/postgres-js"
import type postgres from "postgres"
import type { Tx } from "@/db"
import * as schema from "@/db/schema"
import { actorOf } from "@/lib/auth/actor-of"
import { hotStatements } from "./hot-statements"
import { sixtyThousand } from "./sixty-thousand"

export type Sent = { text: string; parameters: unknown[] }
type Asked = { name: string; tx: Tx; sent: readonly Sent[]; whoAsked: string }

/**
 * Asks each of the hot statements of a union of sixty thousand, as whoever asks it and behind row-level security, in one
 * transaction that is rolled back. `asked` is called after each, still as them, with what was sent.
 */
export async function askEachHotStatement(client: postgres.Sql, asked: (asked: Asked) => Promise<void>) {
  const sent: Sent[] = []
  const logger = { logQuery: (text: string, parameters: unknown[]) => void sent.push({ text, parameters }) }
  const db = drizzle({ client, schema, casing: "snake_case", logger })
  await db
    .transaction(async (tx) => {
      const union = await sixtyThousand(tx)
      for (const [name, { as, ask }] of Object.entries(hotStatements)) {
        const actor = await actorOf(tx, union[as].id)
        if (!actor) throw new Error("nobody acts")
        await tx.execute(
          sql`select set_config('app.account_id', ${actor.accountId}, true), set_config('role', ${`app_${as}`}, true)`,
        )
        sent.length = 0
        await ask(tx, actor, union)
        await asked({ name, tx, sent: [...sent], whoAsked: actor.accountId })
        await tx.execute(sql`reset role`)
        for (const setting of ["enable_sort", "enable_bitmapscan"])
          await tx.execute(sql`reset ${sql.identifier(setting)}`)
      }
      tx.rollback()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error && error.message === "Rollback")) throw error
    })
}
