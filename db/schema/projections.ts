import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core"
import type { Beliefs, Quantiles, Warning } from "@/lib/projection/terms"
import { ballots, ballotUnits } from "./ballots"
import { branches, workplaces } from "./branches"
import { id, momentNow } from "./columns"
import { declarations } from "./declarations"
import {
  actsAsOrganiser,
  actsAsSomeone,
  inReachedBranch,
  may,
  organiser,
  projection,
  secretary,
  wholly,
} from "./roles"

/** Where some group of members ends, in papers. */
const ends = () => ({
  entitled: integer().notNull(),
  castNeeded: integer().notNull(),
  mean: real().notNull(),
  sd: real().notNull(),
  quantiles: jsonb().$type<Quantiles>().notNull(),
  /** Of reaching the line, 0 to 1. */
  chance: real().notNull(),
})

const everything = wholly(projection, ["select", "insert", "update", "delete"])

/** Where a whole ballot was projected to end, as it was last said on each day. */
export const projections = pgTable(
  "projections",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    day: date().notNull(),
    madeAt: momentNow(),
    ...ends(),
    conversations: integer().notNull(),
    restsOn: text().array().notNull(),
    warnings: jsonb().$type<Warning[]>().notNull(),
    hasTooLittle: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.day] }),
    may(secretary, "select", actsAsSomeone),
    may(organiser, "select", actsAsOrganiser),
    ...everything,
  ],
).enableRLS()

/** The same of each branch, and of each ballot unit that is counted on its own. */
export const projectedParts = pgTable(
  "projected_parts",
  {
    id: id(),
    ballotId: uuid().notNull(),
    day: date().notNull(),
    branchId: uuid().references(() => branches.id),
    ballotUnitId: uuid(),
    ...ends(),
  },
  (table) => [
    unique("projected_parts_branch").on(table.ballotId, table.day, table.branchId),
    unique("projected_parts_unit").on(table.ballotId, table.day, table.ballotUnitId),
    foreignKey({
      columns: [table.ballotId, table.day],
      foreignColumns: [projections.ballotId, projections.day],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.ballotUnitId, table.ballotId],
      foreignColumns: [ballotUnits.id, ballotUnits.ballotId],
    }).onDelete("cascade"),
    check("projected_parts_one_thing", sql`num_nonnulls(${table.branchId}, ${table.ballotUnitId}) = 1`),
    may(
      secretary,
      "select",
      sql`${actsAsSomeone} and (${table.branchId} is null or ${inReachedBranch(table.branchId)})`,
    ),
    may(organiser, "select", actsAsOrganiser),
    ...everything,
  ],
).enableRLS()

/** Each workplace as it is projected now, and what one more conversation there is worth in papers. */
export const projectedWorkplaces = pgTable(
  "projected_workplaces",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    mean: real().notNull(),
    quantiles: jsonb().$type<Quantiles>().notNull(),
    chance: real().notNull(),
    worth: real().notNull(),
    warnings: jsonb().$type<Warning[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.workplaceId] }),
    foreignKey({
      name: "projected_workplaces_workplace",
      columns: [table.workplaceId, table.branchId],
      foreignColumns: [workplaces.id, workplaces.branchId],
    }).onUpdate("cascade"),
    index("projected_workplaces_branch").on(table.branchId, table.ballotId),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    ...everything,
  ],
).enableRLS()

/** What the union believes of pledges once a declared ballot, and those before it, have been learnt from. */
export const learntBeliefs = pgTable(
  "learnt_beliefs",
  {
    ballotId: uuid()
      .primaryKey()
      .references(() => ballots.id),
    /** The figures it was learnt from: a correction is learnt again. */
    declarationId: uuid()
      .notNull()
      .references(() => declarations.id),
    beliefs: jsonb().$type<Beliefs>().notNull(),
    learntAt: momentNow(),
  },
  () => [may(secretary, "select", actsAsSomeone), may(organiser, "select", actsAsOrganiser), ...everything],
).enableRLS()

/**
 * Of each workplace, those first spoken to early and those of late in it, by whether they had posted by the same day. Who
 * came first is the draw of the call list, so the difference is what being spoken to did. Counts, which outlive their people.
 */
export const turnCounts = pgTable(
  "turn_counts",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    early: integer().notNull(),
    earlyPosted: integer().notNull(),
    /** Of the early, those of whom nothing was heard about that day. */
    earlyUnknown: integer().notNull(),
    late: integer().notNull(),
    latePosted: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.workplaceId] }),
    foreignKey({
      name: "turn_counts_workplace",
      columns: [table.workplaceId, table.branchId],
      foreignColumns: [workplaces.id, workplaces.branchId],
    }).onUpdate("cascade"),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    ...everything,
  ],
).enableRLS()
