import { sql } from "drizzle-orm"
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { ballots } from "./ballots"
import { id, moment, momentNow } from "./columns"
import {
  actingAccount,
  actsAsOrganiser,
  addByReach,
  inReach,
  inReachedBranch,
  may,
  mayChange,
  organiser,
  rep,
  secretary,
  seesAddresses,
  unionWide,
} from "./roles"
import { ofRollEntry } from "./roll"

/** New papers asked of the scrutineer together, in one file. */
export const replacementBatches = pgTable(
  "replacement_batches",
  {
    id: id(),
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    members: integer().notNull(),
    madeBy: uuid()
      .notNull()
      .references(() => accounts.id),
    madeAt: momentNow(),
    /** When it went to the scrutineer; null while it is only made. */
    sentAt: moment(),
    sentBy: uuid().references(() => accounts.id),
  },
  (table) => [index("replacement_batches_ballot").on(table.ballotId, table.madeAt), ...unionWide()],
).enableRLS()

/**
 * A new paper for one member: asked for, address confirmed by the member, in a batch to the scrutineer, arrived. Why it is
 * needed is not kept.
 */
export const replacements = pgTable(
  "replacements",
  {
    /** Made where it was asked for, so that sending it twice adds nothing. */
    id: uuid().primaryKey(),
    ballotId: uuid().notNull(),
    memberId: uuid().notNull(),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    accountId: uuid().references(() => accounts.id),
    madeAt: moment().notNull(),
    recordedAt: momentNow(),
    confirmedAt: moment(),
    confirmedBy: uuid().references(() => accounts.id),
    batchId: uuid().references(() => replacementBatches.id),
    arrivedAt: moment(),
    arrivedBy: uuid().references(() => accounts.id),
    withdrawnAt: moment(),
    withdrawnBy: uuid().references(() => accounts.id),
  },
  (table) => [
    ofRollEntry("replacements", table),
    uniqueIndex("replacements_under_way")
      .on(table.ballotId, table.memberId)
      .where(sql`${table.arrivedAt} is null and ${table.withdrawnAt} is null`),
    index("replacements_branch").on(table.branchId, table.ballotId),
    index("replacements_member").on(table.memberId, table.ballotId, table.madeAt.desc()),
    index("replacements_batch").on(table.batchId),
    check(
      "replacements_in_order",
      sql`(${table.batchId} is null or ${table.confirmedAt} is not null) and num_nonnulls(${table.arrivedAt}, ${table.withdrawnAt}) <= 1`,
    ),
    ...addByReach(table),
    may(rep, "update", inReach(table)),
    may(secretary, "update", inReachedBranch(table.branchId)),
    may(organiser, "update", actsAsOrganiser),
  ],
).enableRLS()

/**
 * Where a new paper goes, when it is not where the union writes to already. For those with that right alone, any of whom may
 * put a colleague's right, in their own name; and erased.
 */
export const replacementAddresses = pgTable(
  "replacement_addresses",
  {
    replacementId: uuid()
      .primaryKey()
      .references(() => replacements.id, { onDelete: "cascade" }),
    branchId: uuid().notNull(),
    address: text().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    recordedAt: momentNow(),
  },
  (table) => {
    const inBranch = sql`${seesAddresses} and ${inReachedBranch(table.branchId)}`
    const anywhere = sql`${seesAddresses} and ${actsAsOrganiser}`
    const own = sql`${table.accountId} = ${actingAccount}`
    return [
      check("replacement_addresses_length", sql`char_length(${table.address}) between 10 and 300`),
      may(secretary, "select", inBranch),
      may(secretary, "insert", sql`${own} and ${inBranch}`),
      mayChange(secretary, inBranch, sql`${own} and ${inBranch}`),
      may(secretary, "delete", inBranch),
      may(organiser, "select", anywhere),
      may(organiser, "insert", sql`${own} and ${anywhere}`),
      mayChange(organiser, anywhere, sql`${own} and ${anywhere}`),
      may(organiser, "delete", anywhere),
    ]
  },
).enableRLS()
