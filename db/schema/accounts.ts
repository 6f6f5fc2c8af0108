import { sql } from "drizzle-orm"
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { roles } from "@/lib/accounts/terms"
import { branches } from "./branches"
import { id, moment, momentNow, oneOf } from "./columns"
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

export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    /** A rep's or secretary's home branch; an organiser has none. */
    branchId: uuid().references(() => branches.id),
    invitedBy: uuid(),
    invitedAt: momentNow(),
    /** Export is a right of its own: null until someone gives it. */
    exportGrantedAt: moment(),
    exportGrantedBy: uuid(),
    /** So is seeing the addresses that new papers go to. */
    addressesGrantedAt: moment(),
    addressesGrantedBy: uuid(),
    /** When they said they want no weekly digest; null while they get it. Only \`turn_digest\` writes it. */
    digestStoppedAt: moment(),
    /** When an invitation could not be mailed; null once one has gone. */
    mailFailedAt: moment(),
    endedAt: moment(),
    endedBy: uuid(),
  },
  (table) => [
    uniqueIndex("accounts_email").on(sql`lower(${table.email})`),
    index("accounts_branch").on(table.branchId),
    check("accounts_role", oneOf(table.role, roles)),
    check("accounts_branch_by_role", sql`(${table.role} = 'organiser') = (${table.branchId} is null)`),
    may(rep, "select", sql`${table.id} = ${actingAccount} or ${inReachedBranch(table.branchId)}`),
    may(secretary, "select", sql`${table.id} = ${actingAccount} or ${inReachedBranch(table.branchId)}`),
    may(organiser, "select", actsAsOrganiser),
    may(signIn, "select", sql`true`),
    may(
      secretary,
      "insert",
      sql`${table.role} = 'rep' and ${table.exportGrantedAt} is null and ${table.addressesGrantedAt} is null and ${inReachedBranch(table.branchId)}`,
    ),
    may(secretary, "update", sql`${table.role} = 'rep' and ${inReachedBranch(table.branchId)}`),
    may(organiser, "insert", actsAsOrganiser),
    may(organiser, "update", actsAsOrganiser),
  ],
).enableRLS()

const ofReachedAccount = sql`exists (select from accounts where accounts.id = sessions.account_id and ${inReachedBranch(accounts.branchId)})`

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    /** SHA-256 of the cookie's token; the token itself is stored nowhere. */
    tokenHash: text().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    device: text().notNull().default(""),
    createdAt: momentNow(),
    lastSeenAt: momentNow(),
    expiresAt: moment().notNull(),
  },
  (table) => [
    uniqueIndex("sessions_token").on(table.tokenHash),
    index("sessions_account").on(table.accountId),
    may(signIn, "select", sql`true`),
    may(signIn, "insert", sql`true`),
    may(signIn, "update", sql`true`),
    may(signIn, "delete", sql`true`),
    may(rep, "select", sql`${table.accountId} = ${actingAccount}`),
    may(rep, "delete", sql`${table.accountId} = ${actingAccount}`),
    may(secretary, "select", sql`${table.accountId} = ${actingAccount} or ${ofReachedAccount}`),
    may(secretary, "delete", sql`${table.accountId} = ${actingAccount} or ${ofReachedAccount}`),
    may(organiser, "select", actsAsOrganiser),
    may(organiser, "delete", actsAsOrganiser),
  ],
).enableRLS()

/** One six-digit code, for one address. Kept only as a hash. */
export const signInCodes = pgTable(
  "sign_in_codes",
  {
    id: id(),
    email: text().notNull(),
    codeHash: text().notNull(),
    tries: integer().notNull().default(0),
    createdAt: momentNow(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (table) => [
    index("sign_in_codes_email").on(table.email, table.createdAt),
    may(signIn, "select", sql`true`),
    may(signIn, "insert", sql`true`),
    may(signIn, "update", sql`true`),
    may(signIn, "delete", sql`true`),
  ],
).enableRLS()

/** Each time a code was asked for: what limits asking, per address and per network. */
export const signInRequests = pgTable(
  "sign_in_requests",
  { id: id(), email: text().notNull(), network: text().notNull(), at: momentNow() },
  (table) => [
    index("sign_in_requests_email").on(table.email, table.at),
    index("sign_in_requests_network").on(table.network, table.at),
    may(signIn, "select", sql`true`),
    may(signIn, "insert", sql`true`),
    may(signIn, "delete", sql`true`),
  ],
).enableRLS()
