import { date, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { momentNow } from "./columns"

/**
 * That somebody was sent the digest of a week, so that no restart sends it again. `db/sql/digests.sql` alone reads and writes
 * it, and no role does.
 */
export const digests = pgTable(
  "digests",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** The Monday it is for. */
    week: date().notNull(),
    sentAt: momentNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.week] })],
).enableRLS()
