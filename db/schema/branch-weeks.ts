import { integer, pgTable, primaryKey, real, uuid } from "drizzle-orm/pg-core"
import { ballots } from "./ballots"
import { branches } from "./branches"
import { actsAsOrganiser, inReachedBranch, may, organiser, secretary } from "./roles"

/**
 * What each branch’s people did in the seven days before the newest projection, counted with it: to read half a million
 * conversations for every visit to the union’s page would take a second.
 */
export const branchWeeks = pgTable(
  "branch_weeks",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    branchId: uuid()
      .notNull()
      .references(() => branches.id),
    /** Of those with workplaces of their own, how many logged something. */
    asking: integer().notNull(),
    /** Members first spoken to. */
    newlySpokenTo: integer().notNull(),
    /** Papers from one more conversation, over its workplaces; null before anything was projected. */
    worth: real(),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.branchId] }),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
  ],
).enableRLS()
