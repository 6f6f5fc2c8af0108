import { type SQL, sql } from "drizzle-orm"
import { index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { moment } from "./columns"
import {
  actingAccount,
  actsAsOrganiser,
  inReach,
  inReachedBranch,
  may,
  mayChange,
  organiser,
  readByReach,
  rep,
  secretary,
} from "./roles"
import { ofRollEntry } from "./roll"

/**
 * Who is calling a member, or last had them to call: one caller to a member at a time, until `expiresAt`.
 * A claim that has ended stays until the next caller's takes its place, so that nobody is handed back whom they skipped.
 */
export const claims = pgTable(
  "claims",
  {
    ballotId: uuid().notNull(),
    memberId: uuid().notNull(),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    claimedAt: moment().notNull(),
    expiresAt: moment().notNull(),
  },
  (table) => {
    const own = sql`${table.accountId} = ${actingAccount}`
    const claim = (role: typeof rep, reached: SQL) => [
      may(role, "insert", sql`${own} and ${reached}`),
      mayChange(
        role,
        sql`${reached} and (${own} or ${table.expiresAt} <= now())`,
        sql`${own} and ${reached}`,
      ),
    ]
    return [
      primaryKey({ columns: [table.ballotId, table.memberId] }),
      ofRollEntry("claims", table),
      index("claims_account").on(table.accountId, table.expiresAt),
      ...readByReach(table),
      ...claim(rep, inReach(table)),
      ...claim(secretary, inReachedBranch(table.branchId)),
      ...claim(organiser, actsAsOrganiser),
    ]
  },
).enableRLS()
