import { sql } from "drizzle-orm"
import { check, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core"
import { channels, noteLength, outcomes } from "@/lib/contacts/terms"
import { evidences, pledges as pledgeTerms } from "@/lib/pledges/terms"
import { accounts } from "./accounts"
import { moment, momentNow, oneOf } from "./columns"
import { actingAccount, addByReach, may, organiser, rep, secretary } from "./roles"
import { ofRollEntry } from "./roll"

/** What every row of history about one member in one ballot begins with. */
const history = () => ({
  /** Made where the entry was made, so that sending it twice adds nothing. */
  id: uuid().primaryKey(),
  ballotId: uuid().notNull(),
  memberId: uuid().notNull(),
  branchId: uuid().notNull(),
  workplaceId: uuid().notNull(),
  accountId: uuid().references(() => accounts.id),
  madeAt: moment().notNull(),
  recordedAt: momentNow(),
})

export const contactAttempts = pgTable(
  "contact_attempts",
  {
    ...history(),
    channel: text({ enum: channels }).notNull(),
    outcome: text({ enum: outcomes }).notNull(),
    /** A promise to go back by then. The next attempt settles it. */
    followUpAt: moment(),
  },
  (table) => [
    ofRollEntry("contact_attempts", table),
    index("contact_attempts_member").on(table.memberId, table.ballotId, table.madeAt.desc()),
    index("contact_attempts_branch").on(table.branchId, table.ballotId, table.recordedAt),
    check("contact_attempts_channel", oneOf(table.channel, channels)),
    check("contact_attempts_outcome", oneOf(table.outcome, outcomes)),
    ...addByReach(table),
  ],
).enableRLS()

export const pledges = pgTable(
  "pledges",
  {
    ...history(),
    pledge: text({ enum: pledgeTerms }).notNull(),
    evidence: text({ enum: evidences }).notNull(),
  },
  (table) => [
    ofRollEntry("pledges", table),
    index("pledges_member").on(table.memberId, table.ballotId, table.madeAt.desc()),
    index("pledges_branch").on(table.branchId, table.ballotId, table.recordedAt),
    index("pledges_account").on(table.accountId, table.madeAt),
    check("pledges_pledge", oneOf(table.pledge, pledgeTerms)),
    check("pledges_evidence", oneOf(table.evidence, evidences)),
    ...addByReach(table),
  ],
).enableRLS()

/** Takes back one entry: the attempt and the pledge that were saved under `entryId`. History stays. */
export const undoings = pgTable("undoings", { ...history(), entryId: uuid().notNull() }, (table) => [
  ofRollEntry("pledges", table),
  unique("undoings_entry").on(table.entryId),
  index("undoings_branch").on(table.branchId, table.ballotId, table.entryId),
  ...addByReach(table),
]).enableRLS()

/** Whoever is told that a colleague's newer pledge overtook their own, and has seen it. */
export const overtakingsSeen = pgTable(
  "overtakings_seen",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** The colleague's pledge, the newer one. */
    pledgeId: uuid()
      .notNull()
      .references(() => pledges.id, { onDelete: "cascade" }),
    seenAt: momentNow(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.pledgeId] }),
    ...[rep, secretary, organiser].flatMap((role) => [
      may(role, "select", sql`${table.accountId} = ${actingAccount}`),
      may(
        role,
        "insert",
        sql`${table.accountId} = ${actingAccount} and exists (select from pledges where pledges.id = ${table.pledgeId})`,
      ),
    ]),
  ],
).enableRLS()

/** How best to reach a member, for whoever asks next. The newest is shown. */
export const notes = pgTable("notes", { ...history(), wording: text().notNull() }, (table) => [
  ofRollEntry("pledges", table),
  index("notes_member").on(table.memberId, table.ballotId, table.madeAt.desc()),
  check("notes_length", sql.raw(`char_length(wording) <= ${noteLength}`)),
  ...addByReach(table),
]).enableRLS()
