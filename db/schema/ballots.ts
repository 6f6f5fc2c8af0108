import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  date,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { aggregations, ballotKinds, phases } from "@/lib/ballots/terms"
import { jurisdictions, nations, votingMethods } from "@/lib/law/terms"
import { accounts } from "./accounts"
import { employers, workplaces } from "./branches"
import { id, moment, momentNow, oneOf } from "./columns"
import { actsAsOrganiser, may, organiser, projection, publicly, unionWide, wholly } from "./roles"

export const ballots = pgTable(
  "ballots",
  {
    id: id(),
    name: text().notNull(),
    kind: text({ enum: ballotKinds }).notNull(),
    aggregation: text({ enum: aggregations }).notNull(),
    opensAt: moment().notNull(),
    closesAt: moment().notNull(),
    lastSafePostingOn: date().notNull(),
    /** Last day on which a new paper can be asked for; null until the scrutineer has said. */
    replacementsCloseOn: date(),
    scrutineer: text(),
    /** Whose law it is held under, how members vote, and whose bank holidays they and their employers keep. */
    jurisdiction: text({ enum: jurisdictions }).notNull().default("great_britain"),
    method: text({ enum: votingMethods }).notNull().default("post"),
    nations: text({ enum: nations }).array().notNull().default(sql`'{england_and_wales}'`),
    /** Most of those entitled normally work in important public services: the 40% rule asks. */
    isInImportantServices: boolean().notNull().default(false),
    /** Days as settled for this ballot; null where the usual one stands, which the timetable works out. */
    ballotNoticeOn: date(),
    samplePaperOn: date(),
    replacementsOpenOn: date(),
    joinersUntil: date(),
    resultOn: date(),
    actionNoticeOn: date(),
    firstActionOn: date(),
    heldMandateEndsOn: date(),
    /** When what is known about each person goes, if an organiser has moved it, and why. */
    eraseOn: date(),
    eraseReason: text(),
    declaredAt: moment(),
    erasedAt: moment(),
    /** Opens the calendar feed to whoever holds it: days, and nothing about anybody. */
    calendarKey: uuid().notNull().defaultRandom(),
    createdBy: uuid().references(() => accounts.id),
    createdAt: momentNow(),
  },
  (table) => [
    uniqueIndex("ballots_name").on(sql`lower(${table.name})`),
    check("ballots_kind", oneOf(table.kind, ballotKinds)),
    check("ballots_aggregation", oneOf(table.aggregation, aggregations)),
    check("ballots_jurisdiction", oneOf(table.jurisdiction, jurisdictions)),
    check("ballots_method", oneOf(table.method, votingMethods)),
    check("ballots_erase_reason", sql`(${table.eraseOn} is null) = (${table.eraseReason} is null)`),
    uniqueIndex("ballots_calendar").on(table.calendarKey),
    check("ballots_opens_before_closes", sql`${table.opensAt} < ${table.closesAt}`),
    ...unionWide(),
    ...wholly(projection, ["select"]),
    ...publicly(table.id),
  ],
).enableRLS()

export const ballotEmployers = pgTable(
  "ballot_employers",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    employerId: uuid()
      .notNull()
      .references(() => employers.id),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.employerId] }),
    ...unionWide(),
    ...publicly(table.ballotId),
    may(organiser, "delete", actsAsOrganiser),
  ],
).enableRLS()

export const ballotQuestions = pgTable(
  "ballot_questions",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    position: smallint().notNull(),
    wording: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.position] }),
    ...unionWide(),
    ...publicly(table.ballotId),
    may(organiser, "delete", actsAsOrganiser),
  ],
).enableRLS()

/** The group inside which the legal tests apply: everyone, one employer, or one workplace. */
export const ballotUnits = pgTable(
  "ballot_units",
  {
    id: id(),
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    employerId: uuid().references(() => employers.id),
    workplaceId: uuid().references(() => workplaces.id),
  },
  (table) => [
    unique("ballot_units_of_ballot").on(table.id, table.ballotId),
    uniqueIndex("ballot_units_aggregated")
      .on(table.ballotId)
      .where(sql`${table.employerId} is null and ${table.workplaceId} is null`),
    unique("ballot_units_employer").on(table.ballotId, table.employerId),
    unique("ballot_units_workplace").on(table.ballotId, table.workplaceId),
    check("ballot_units_one_thing", sql`num_nonnulls(${table.employerId}, ${table.workplaceId}) <= 1`),
    ...unionWide(),
    ...wholly(projection, ["select"]),
    ...publicly(table.ballotId),
    may(organiser, "delete", actsAsOrganiser),
  ],
).enableRLS()

/** What callers are given to say in one phase of a ballot, where an organiser has put it in their own words. */
export const callScripts = pgTable(
  "call_scripts",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    phase: text({ enum: phases }).notNull(),
    wording: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.phase] }),
    check("call_scripts_phase", oneOf(table.phase, phases)),
    ...unionWide(),
    may(organiser, "delete", actsAsOrganiser),
  ],
).enableRLS()
