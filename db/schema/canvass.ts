import { sql } from "drizzle-orm"
import { foreignKey, index, integer, pgTable, unique, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { ballots } from "./ballots"
import { workplaces } from "./branches"
import { momentNow } from "./columns"
import { actingAccount, actsAsOrganiser, inReachedBranch, may, organiser, secretary } from "./roles"

/** A printed canvass sheet: who stands on which line of it, so that it can be typed back in. Erased with its people. */
export const canvassSheets = pgTable(
  "canvass_sheets",
  {
    /** Made where it was asked for, so that printing it twice gives the same sheet. */
    id: uuid().primaryKey(),
    /** What stands at its head: short enough to be read out. */
    number: integer().notNull().generatedAlwaysAsIdentity({ startWith: 1001 }),
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    /** Line by line, the first first. */
    memberIds: uuid().array().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    printedAt: momentNow(),
  },
  (table) => {
    const own = sql`${table.accountId} = ${actingAccount}`
    return [
      foreignKey({
        name: "canvass_sheets_workplace",
        columns: [table.workplaceId, table.branchId],
        foreignColumns: [workplaces.id, workplaces.branchId],
      }).onUpdate("cascade"),
      unique("canvass_sheets_number").on(table.number),
      index("canvass_sheets_branch").on(table.branchId, table.ballotId),
      index("canvass_sheets_ballot").on(table.ballotId, table.printedAt),
      may(secretary, "select", inReachedBranch(table.branchId)),
      may(secretary, "insert", sql`${own} and ${inReachedBranch(table.branchId)}`),
      may(organiser, "select", actsAsOrganiser),
      may(organiser, "insert", sql`${own} and ${actsAsOrganiser}`),
    ]
  },
).enableRLS()
