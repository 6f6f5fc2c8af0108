import { sql } from "drizzle-orm"
import { check, date, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core"
import { tallies } from "@/lib/projected/terms"
import { ballots } from "./ballots"
import { workplaces } from "./branches"
import { oneOf } from "./columns"
import { actsAsOrganiser, inReachedBranch, may, organiser, projection, secretary, wholly } from "./roles"

/**
 * Members of a workplace by what is known of them and the day it became known, as sums of rows: each change of the roll
 * adds rows, in the same commit, and whoever projects folds them together. No member stands here, so it outlives them.
 */
export const memberCounts = pgTable(
  "member_counts",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    tally: text({ enum: tallies }).notNull(),
    /** Null where it is so whatever the day: who is entitled, and where each stands now. */
    day: date(),
    members: integer().notNull(),
  },
  (table) => [
    foreignKey({
      name: "member_counts_workplace",
      columns: [table.workplaceId, table.branchId],
      foreignColumns: [workplaces.id, workplaces.branchId],
    }).onUpdate("cascade"),
    index("member_counts_ballot").on(table.ballotId, table.workplaceId),
    index("member_counts_standing")
      .on(table.ballotId, table.branchId, table.workplaceId, table.tally, table.members)
      .where(sql`${table.day} is null`),
    check("member_counts_tally", oneOf(table.tally, tallies)),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    ...wholly(projection, ["select", "insert", "delete"]),
  ],
).enableRLS()
