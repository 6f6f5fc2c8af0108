import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { branches, workplaces } from "./branches"
import { id, moment, momentNow } from "./columns"
import {
  actingAccount,
  actsAsOrganiser,
  inReachedBranch,
  may,
  organiser,
  rep,
  secretary,
  signIn,
} from "./roles"

/** Lets whoever is at a branch meeting open an account that reaches nothing. The code itself is kept as a hash. */
export const joinCodes = pgTable(
  "join_codes",
  {
    id: id(),
    branchId: uuid()
      .notNull()
      .references(() => branches.id),
    codeHash: text().notNull(),
    /** How many have joined with it. */
    uses: integer().notNull().default(0),
    madeBy: uuid()
      .notNull()
      .references(() => accounts.id),
    madeAt: momentNow(),
    expiresAt: moment().notNull(),
    withdrawnAt: moment(),
    withdrawnBy: uuid().references(() => accounts.id),
  },
  (table) => {
    const own = sql`${table.madeBy} = ${actingAccount}`
    return [
      uniqueIndex("join_codes_code").on(table.codeHash),
      index("join_codes_branch").on(table.branchId, table.expiresAt),
      check("join_codes_day", sql`${table.expiresAt} <= ${table.madeAt} + interval '24 hours'`),
      may(secretary, "select", inReachedBranch(table.branchId)),
      may(secretary, "insert", sql`${own} and ${inReachedBranch(table.branchId)}`),
      may(secretary, "update", inReachedBranch(table.branchId)),
      may(organiser, "select", actsAsOrganiser),
      may(organiser, "insert", sql`${own} and ${actsAsOrganiser}`),
      may(organiser, "update", actsAsOrganiser),
    ]
  },
).enableRLS()

/** The workplace somebody who joined says is theirs: given, or not this one, by whoever looks after the branch. */
export const reachRequests = pgTable(
  "reach_requests",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    askedAt: momentNow(),
    settledAt: moment(),
    settledBy: uuid().references(() => accounts.id),
    isGiven: boolean(),
  },
  (table) => [
    foreignKey({
      columns: [table.workplaceId, table.branchId],
      foreignColumns: [workplaces.id, workplaces.branchId],
    }).onUpdate("cascade"),
    uniqueIndex("reach_requests_waiting")
      .on(table.accountId, table.workplaceId)
      .where(sql`${table.settledAt} is null`),
    index("reach_requests_branch").on(table.branchId).where(sql`${table.settledAt} is null`),
    check("reach_requests_settled", sql`(${table.settledAt} is null) = (${table.isGiven} is null)`),
    may(rep, "select", sql`${table.accountId} = ${actingAccount}`),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(secretary, "update", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    may(organiser, "update", actsAsOrganiser),
  ],
).enableRLS()

/** Each time a code was typed that opens nothing: what limits guessing, per network. */
export const joinTries = pgTable(
  "join_tries",
  { id: id(), network: text().notNull(), at: momentNow() },
  (table) => [
    index("join_tries_network").on(table.network, table.at),
    may(signIn, "select", sql`true`),
    may(signIn, "insert", sql`true`),
    may(signIn, "delete", sql`true`),
  ],
).enableRLS()
