import { sql } from "drizzle-orm"
import { check, date, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { reasons } from "@/lib/reasons/terms"
import { ballots } from "./ballots"
import { workplaces } from "./branches"
import { oneOf } from "./columns"
import { actsAsOrganiser, inReachedBranch, may, organiser, secretary } from "./roles"

/**
 * How many gave each reason for not voting. No member, no account, no id and no time finer than a week stands here,
 * and `count_reason` alone writes it: nothing leads from a reason back to a person.
 */
export const reasonTallies = pgTable(
  "reason_tallies",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    /** The Monday it begins on. */
    week: date().notNull(),
    reason: text({ enum: reasons }).notNull(),
    members: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.branchId, table.workplaceId, table.week, table.reason] }),
    foreignKey({
      columns: [table.workplaceId, table.branchId],
      foreignColumns: [workplaces.id, workplaces.branchId],
    }).onUpdate("cascade"),
    check("reason_tallies_reason", oneOf(table.reason, reasons)),
    check("reason_tallies_week", sql`extract(isodow from ${table.week}) = 1`),
    check("reason_tallies_members", sql`${table.members} >= 0`),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
  ],
).enableRLS()

/**
 * Forms already counted, by the hash of a number drawn for the form alone: a second tap adds nothing. Kept for thirty
 * days, as long as a phone may go on sending what it has had no answer to.
 */
export const reasonTokens = pgTable("reason_tokens", {
  hash: text().primaryKey(),
  countedOn: date().notNull(),
}).enableRLS()
