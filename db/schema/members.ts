import { sql } from "drizzle-orm"
import { foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { branches, workplaces } from "./branches"
import { id, momentNow } from "./columns"
import { organiserWrites, readByReach } from "./roles"

export const members = pgTable(
  "members",
  {
    id: id(),
    number: text().notNull(),
    branchId: uuid()
      .notNull()
      .references(() => branches.id),
    workplaceId: uuid().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** E.164, or null. */
    phone: text(),
    email: text(),
    grade: text(),
    createdAt: momentNow(),
    updatedAt: momentNow(),
  },
  (table) => [
    foreignKey({
      columns: [table.workplaceId, table.branchId],
      foreignColumns: [workplaces.id, workplaces.branchId],
    }).onUpdate("cascade"),
    unique("members_place").on(table.id, table.branchId, table.workplaceId),
    uniqueIndex("members_number").on(sql`lower(${table.number})`),
    index("members_workplace").on(table.workplaceId),
    index("members_branch").on(table.branchId),
    ...readByReach(table),
    ...organiserWrites(),
  ],
).enableRLS()
