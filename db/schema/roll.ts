import { sql } from "drizzle-orm"
import {
  type AnyPgColumn,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core"
import { channels, outcomes } from "@/lib/contacts/terms"
import { evidences, pledges } from "@/lib/pledges/terms"
import { rollEventKinds, rollReasons } from "@/lib/roll/terms"
import { accounts } from "./accounts"
import { ballotUnits } from "./ballots"
import { id, moment, momentNow, oneOf } from "./columns"
import { members } from "./members"
import {
  actingAccount,
  actsAsOrganiser,
  inReach,
  inReachedBranch,
  may,
  mayChange,
  organiser,
  organiserWrites,
  readByReach,
  rep,
  secretary,
} from "./roles"

// A promise for later is a follow-up as well: which it is goes by the hour.
const tier = sql.raw(`case when follow_up_at is not null then 'follow_up'
  when pledge in ('not_arrived', 'will_post', 'undecided') then pledge
  when conversations > 0 then 'undecided' else 'not_asked' end`)

// The promise due first; of those who will post, whoever said so first.
const rank =
  sql.raw(`case when follow_up_at is not null then extract(epoch from follow_up_at at time zone 'UTC')
  when pledge = 'will_post' and pledged_at is not null then (pledged_at at time zone 'Europe/London')::date - date '2000-01-01'
  else 0 end`)

/**
 * One member's place on the roll of one ballot, with what is now known of their paper.
 * The columns after `lot` are kept by the database from the history tables; nothing else may write them.
 */
export const rollEntries = pgTable(
  "roll_entries",
  {
    ballotId: uuid().notNull(), // A ballot there is, since the unit below is of it.
    memberId: uuid().notNull(),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    ballotUnitId: uuid().notNull(),
    /** A draw per ballot that orders equals fairly: no name, number or date enters into it. */
    lot: integer()
      .notNull()
      .generatedAlwaysAs(sql`('x' || left(md5(ballot_id::text || member_id::text), 8))::bit(32)::integer`),
    leftOn: date(),
    leftReason: text({ enum: rollReasons }),
    pledge: text({ enum: pledges }),
    evidence: text({ enum: evidences }),
    pledgedAt: moment(),
    attempts: integer().notNull().default(0),
    conversations: integer().notNull().default(0),
    lastAttemptAt: moment(),
    lastChannel: text({ enum: channels }),
    lastOutcome: text({ enum: outcomes }),
    followUpAt: moment(),
    /** The first conversation that stands, and what was said in it, if it was said. */
    firstSpokenAt: moment(),
    firstPledge: text({ enum: pledges }),
    askedNotToBeContactedAt: moment(),
    /** Where the queue of callers has them, as far as that does not hang on the hour: see `callOrder`. */
    callTier: text().notNull().generatedAlwaysAs(tier),
    callRank: doublePrecision().notNull().generatedAlwaysAs(rank),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.memberId] }),
    unique("roll_entries_place").on(table.ballotId, table.memberId, table.branchId, table.workplaceId),
    foreignKey({
      name: "roll_entries_member",
      columns: [table.memberId, table.branchId, table.workplaceId],
      foreignColumns: [members.id, members.branchId, members.workplaceId],
    }).onUpdate("cascade"),
    foreignKey({
      name: "roll_entries_unit",
      columns: [table.ballotUnitId, table.ballotId],
      foreignColumns: [ballotUnits.id, ballotUnits.ballotId],
    }),
    check("roll_entries_left_reason", oneOf(table.leftReason, rollReasons)),
    check("roll_entries_pledge", oneOf(table.pledge, pledges)),
    check("roll_entries_first_pledge", oneOf(table.firstPledge, pledges)),
    check("roll_entries_evidence", oneOf(table.evidence, evidences)),
    check("roll_entries_last_channel", oneOf(table.lastChannel, channels)),
    check("roll_entries_last_outcome", oneOf(table.lastOutcome, outcomes)),
    index("roll_entries_workplace").on(table.workplaceId, table.ballotId),
    index("roll_entries_branch").on(table.branchId, table.ballotId),
    index("roll_entries_member").on(table.memberId),
    index("roll_entries_queue")
      .on(table.branchId, table.ballotId, table.callTier, table.callRank, table.lot)
      .where(sql`${table.leftOn} is null`),
    ...readByReach(table),
    ...organiserWrites(),
    // Whoever takes the next to call holds that row for a moment, and can write nothing in it.
    mayChange(rep, inReach(table), sql`false`),
    may(secretary, "insert", inReachedBranch(table.branchId)),
    mayChange(secretary, inReachedBranch(table.branchId), sql`false`),
  ],
).enableRLS()

/** A key to the member's place on the roll: history follows a member who moves, and can belong to nobody else. */
export function ofRollEntry(
  name: string,
  table: Record<"ballotId" | "memberId" | "branchId" | "workplaceId", AnyPgColumn>,
) {
  return foreignKey({
    name: `${name}_roll_entry`,
    columns: [table.ballotId, table.memberId, table.branchId, table.workplaceId],
    foreignColumns: [
      rollEntries.ballotId,
      rollEntries.memberId,
      rollEntries.branchId,
      rollEntries.workplaceId,
    ],
  }).onUpdate("cascade")
}

/** Joining and leaving the roll: dated, with a reason. */
export const rollEvents = pgTable(
  "roll_events",
  {
    id: id(),
    ballotId: uuid().notNull(),
    memberId: uuid().notNull(),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    kind: text({ enum: rollEventKinds }).notNull(),
    reason: text({ enum: rollReasons }).notNull(),
    happenedOn: date().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    recordedAt: momentNow(),
  },
  (table) => [
    ofRollEntry("roll_events", table),
    index("roll_events_member").on(table.memberId, table.ballotId, table.happenedOn),
    check("roll_events_kind", oneOf(table.kind, rollEventKinds)),
    check("roll_events_reason", oneOf(table.reason, rollReasons)),
    ...readByReach(table),
    may(
      secretary,
      "insert",
      sql`${table.accountId} = ${actingAccount} and ${inReachedBranch(table.branchId)}`,
    ),
    may(organiser, "insert", sql`${table.accountId} = ${actingAccount} and ${actsAsOrganiser}`),
  ],
).enableRLS()
