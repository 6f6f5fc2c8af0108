import { sql } from "drizzle-orm"
import { boolean, foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { workplaces } from "./branches"
import { id, moment, momentNow } from "./columns"
import { inReach, inReachedBranch, may, organiserWrites, readByReach, rep, secretary } from "./roles"

export const members = pgTable(
  "members",
  {
    id: id(),
    number: text().notNull(),
    branchId: uuid().notNull(), // A branch there is, since the workplace below is in it.
    workplaceId: uuid().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** E.164, or null. */
    phone: text(),
    /** When the number above last became another one; kept by the database. */
    phoneChangedAt: moment(),
    /** When somebody put the number right, and the one found wrong: an export that still gives it is no news. */
    phoneCorrectedAt: moment(),
    wrongPhone: text(),
    email: text(),
    grade: text(),
    /** Whether the export gave an address a paper can be posted to; null when it did not say. The address is not kept. */
    hasUsableAddress: boolean(),
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
    ...readByReach({ ...table, memberId: table.id }),
    ...organiserWrites(),
    may(rep, "update", inReach({ ...table, memberId: table.id })),
    may(secretary, "insert", inReachedBranch(table.branchId)),
    may(secretary, "update", inReachedBranch(table.branchId)),
  ],
).enableRLS()
