import { sql } from "drizzle-orm"
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core"
import { auditedActs } from "@/lib/audit/terms"
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
  },
  (table) => [
    index("audit_branch").on(table.branchId, table.at),
    index("audit_at").on(table.at),
    index("audit_ballot").on(table.ballotId),
    check("audit_act", oneOf(table.act, auditedActs)),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    may(rep, "insert", sql`${table.accountId} = ${actingAccount}`),
    may(secretary, "insert", sql`${table.accountId} = ${actingAccount}`),
    may(organiser, "insert", sql`${table.accountId} = ${actingAccount}`),
    may(signIn, "insert", sql`true`),
  ],
).enableRLS()
