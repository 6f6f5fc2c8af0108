import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core"
import { tallies } from "@/lib/projected/terms"
import { oneOf } from "./columns"
import { actsAsOrganiser, inReachedBranch, may, organiser, projection, secretary, wholly } from "./roles"

/**
 * The rows of `member_counts` without a day, a branch at a time: the union’s page adds up hundreds of these, and not tens of
 * thousands of those. Added to in the same statement.
 */
export const branchCounts = pgTable(
  "branch_counts",
  {
    ballotId: uuid().notNull(), // There are such, since the rows it is added up from are held to it.
    branchId: uuid().notNull(),
    tally: text({ enum: tallies }).notNull(),
    members: integer().notNull(),
  },
  (table) => [
    index("branch_counts_standing").on(table.ballotId, table.branchId, table.tally, table.members),
    check("branch_counts_tally", oneOf(table.tally, tallies)),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    ...wholly(projection, ["select", "insert", "delete"]),
  ],
).enableRLS()
