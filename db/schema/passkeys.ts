import { sql } from "drizzle-orm"
import { bigint, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { passkeyTransports } from "@/lib/passkeys/terms"
import { accounts } from "./accounts"
import { id, moment, momentNow } from "./columns"
import { actingAccount, may, organiser, rep, secretary, signIn } from "./roles"

/** A key that one of an account’s devices keeps, and opens with a face, a finger or the lock of the device. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    credentialId: text().notNull(),
    /** COSE, base64url: what signatures are held against. The other half never leaves the device. */
    publicKey: text().notNull(),
    /** Signatures so far, where the device counts them: one that goes back was copied. */
    counter: bigint({ mode: "number" }).notNull(),
    transports: text({ enum: passkeyTransports }).array().notNull(),
    label: text().notNull(),
    createdAt: momentNow(),
    lastUsedAt: moment(),
  },
  (table) => [
    uniqueIndex("passkeys_credential").on(table.credentialId),
    index("passkeys_account").on(table.accountId),
    may(signIn, "select", sql`true`),
    may(signIn, "update", sql`true`),
    ...[rep, secretary, organiser].flatMap((role) => [
      may(role, "select", sql`${table.accountId} = ${actingAccount}`),
      may(role, "insert", sql`${table.accountId} = ${actingAccount}`),
      may(role, "delete", sql`${table.accountId} = ${actingAccount}`),
    ]),
  ],
).enableRLS()

/** Challenges that have been answered: none is answered twice. Each is forgotten once it has run out. */
export const spentChallenges = pgTable(
  "spent_challenges",
  { challenge: text().primaryKey(), expiresAt: moment().notNull() },
  (table) => [
    index("spent_challenges_expires").on(table.expiresAt),
    may(signIn, "select", sql`true`),
    may(signIn, "insert", sql`true`),
    may(signIn, "delete", sql`true`),
    ...[rep, secretary, organiser].map((role) => may(role, "insert", sql`${actingAccount} is not null`)),
  ],
).enableRLS()
