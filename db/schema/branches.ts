import { sql } from "drizzle-orm"
import { boolean, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { id, momentNow } from "./columns"
import {
  actsAsOrganiser,
  inReachedBranch,
  inSeenWorkplace,
  may,
  organiser,
  organiserWrites,
  projection,
  rep,
  secretary,
  unionWide,
  visitor,
  wholly,
} from "./roles"

export const branches = pgTable(
  "branches",
  { id: id(), name: text().notNull(), createdAt: momentNow() },
  (table) => [
    uniqueIndex("branches_name").on(sql`lower(${table.name})`),
    may(rep, "select", inReachedBranch(table.id)),
    may(secretary, "select", inReachedBranch(table.id)),
    may(organiser, "select", actsAsOrganiser),
    ...organiserWrites(),
  ],
).enableRLS()

export const employers = pgTable(
  "employers",
  {
    id: id(),
    name: text().notNull(),
    /** Where notices to the employer are sent: a name and an email, or a postal address. */
    noticeAddress: text(),
    createdAt: momentNow(),
  },
  (table) => [
    uniqueIndex("employers_name").on(sql`lower(${table.name})`),
    ...unionWide(),
    may(visitor, "select", sql`${table.id} = any((select published_employers())::uuid[])`),
  ],
).enableRLS()

export const workplaces = pgTable(
  "workplaces",
  {
    id: id(),
    branchId: uuid()
      .notNull()
      .references(() => branches.id),
    employerId: uuid()
      .notNull()
      .references(() => employers.id),
    name: text().notNull(),
    /** Stands for "none given": members whose export row named no workplace. */
    isUnknown: boolean().notNull().default(false),
    createdAt: momentNow(),
  },
  (table) => [
    unique("workplaces_id_branch").on(table.id, table.branchId),
    uniqueIndex("workplaces_name").on(table.branchId, table.employerId, sql`lower(${table.name})`),
    index("workplaces_employer").on(table.employerId),
    may(rep, "select", inSeenWorkplace(table.id)),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    ...organiserWrites(),
    ...wholly(projection, ["select"]),
    may(visitor, "select", sql`${table.id} = any((select published_workplaces())::uuid[])`),
  ],
).enableRLS()
