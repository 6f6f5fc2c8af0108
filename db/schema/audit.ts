import { sql } from "drizzle-orm"
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { auditedActs, frequentActs, seenActs } from "@/lib/audit/terms"
import { momentNow, oneOf } from "./columns"
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

const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" })
const ids = customType<{ data: string }>({ dataType: () => "int8multirange" })

/** Who did what, when, and to how many. Added to, never changed, save that an erasure takes out about whom it was. */
export const audit = pgTable(
  "audit",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: momentNow(),
    accountId: uuid(),
    act: text({ enum: auditedActs }).notNull(),
    branchId: uuid(),
    ballotId: uuid(),
    subjectId: uuid(),
    /** How many people's rows the act touched or showed. */
    people: integer(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** The three below are the database's own: see `db/sql/audit.sql`. */
    salt: bytea(),
    digest: bytea(),
    /** What remains, once it is erased, of about whom it was: enough to prove the rest of the row. */
    erased: bytea(),
  },
  (table) => [
    index("audit_branch").on(table.branchId, table.at),
    index("audit_at").on(table.at),
    index("audit_ballot").on(table.ballotId, table.at),
    index("audit_account").on(table.accountId, table.at),
    index("audit_subject").on(table.subjectId),
    // Exports and changes of rights are few among very many, and are what is looked for.
    index("audit_rare")
      .on(table.at)
      .where(sql`not (${oneOf(table.act, frequentActs)})`),
    // Who saw the same again within the hour is written down once.
    uniqueIndex("audit_seen")
      .on(
        table.subjectId,
        table.accountId,
        table.act,
        sql`date_trunc('hour', ${table.at} at time zone 'UTC')`,
      )
      .where(oneOf(table.act, seenActs)),
    check("audit_act", oneOf(table.act, auditedActs)),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    may(rep, "insert", sql`${table.accountId} = ${actingAccount}`),
    may(secretary, "insert", sql`${table.accountId} = ${actingAccount}`),
    may(organiser, "insert", sql`${table.accountId} = ${actingAccount}`),
    may(signIn, "insert", sql`true`),
  ],
).enableRLS()

/** Which acts were there at some moment, in one figure that also holds the seal before: nobody's to read but the owner's. */
export const auditSeals = pgTable("audit_seals", {
  id: integer().primaryKey(),
  ids: ids().notNull(),
  acts: integer().notNull(),
  hash: bytea().notNull(),
  sealedAt: momentNow(),
}).enableRLS()
