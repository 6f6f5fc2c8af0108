import { sql } from "drizzle-orm"
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { ballots, ballotUnits } from "./ballots"
import { employers } from "./branches"
import { id, moment, momentNow } from "./columns"
import {
  actingAccount,
  actsAsOrganiser,
  actsAsSomeone,
  may,
  organiser,
  projection,
  publicly,
  rep,
  secretary,
  wholly,
} from "./roles"

const readByAll = () => [
  may(rep, "select", actsAsSomeone),
  may(secretary, "select", actsAsSomeone),
  may(organiser, "select", actsAsOrganiser),
]
const addedByOrganiser = () => [...readByAll(), may(organiser, "insert", actsAsOrganiser)]

/** The scrutineer's figures as an organiser declared them. A correction is a newer row, and the newest stands. */
export const declarations = pgTable(
  "declarations",
  {
    id: id(),
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    /** Why the figures before were wrong; null the first time. */
    correction: text(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    declaredAt: momentNow(),
  },
  (table) => [
    unique("declarations_of_ballot").on(table.id, table.ballotId),
    index("declarations_ballot").on(table.ballotId, table.declaredAt),
    ...readByAll(),
    may(organiser, "insert", sql`${table.accountId} = ${actingAccount} and ${actsAsOrganiser}`),
    ...publicly(table.ballotId),
    ...wholly(projection, ["select"]),
  ],
).enableRLS()

/** One ballot unit, in papers: `cast` is every paper returned, spoiled ones too (TULRCA 1992 section 231(a) and (b)). */
export const declaredUnits = pgTable(
  "declared_units",
  {
    declarationId: uuid().notNull(),
    ballotId: uuid().notNull(),
    ballotUnitId: uuid().notNull(),
    /** Null where the scrutineer did not say and no line is drawn. */
    entitled: integer(),
    cast: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.declarationId, table.ballotUnitId] }),
    foreignKey({
      name: "declared_units_declaration",
      columns: [table.declarationId, table.ballotId],
      foreignColumns: [declarations.id, declarations.ballotId],
    }),
    foreignKey({
      name: "declared_units_unit",
      columns: [table.ballotUnitId, table.ballotId],
      foreignColumns: [ballotUnits.id, ballotUnits.ballotId],
    }),
    check("declared_units_cast", sql`${table.cast} between 0 and coalesce(${table.entitled}, ${table.cast})`),
    ...addedByOrganiser(),
    ...publicly(table.ballotId),
    ...wholly(projection, ["select"]),
  ],
).enableRLS()

/** The answers to one question in one unit, in papers (section 231(c) to (e)). */
export const declaredAnswers = pgTable(
  "declared_answers",
  {
    declarationId: uuid().notNull(),
    ballotId: uuid().notNull(),
    ballotUnitId: uuid().notNull(),
    position: smallint().notNull(),
    question: text().notNull(),
    yes: integer().notNull(),
    no: integer().notNull(),
    spoiled: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.declarationId, table.ballotUnitId, table.position] }),
    foreignKey({
      name: "declared_answers_unit",
      columns: [table.declarationId, table.ballotUnitId],
      foreignColumns: [declaredUnits.declarationId, declaredUnits.ballotUnitId],
    }),
    check("declared_answers_papers", sql`least(${table.yes}, ${table.no}, ${table.spoiled}) >= 0`),
    ...addedByOrganiser(),
    ...publicly(table.ballotId),
  ],
).enableRLS()

/** Who was told the result: an employer (section 231A), or the members (section 231) when it names none. */
export const resultTellings = pgTable(
  "result_tellings",
  {
    id: id(),
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    employerId: uuid().references(() => employers.id),
    toldOn: date().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    recordedAt: momentNow(),
  },
  (table) => [
    index("result_tellings_ballot").on(table.ballotId),
    ...readByAll(),
    may(organiser, "insert", sql`${table.accountId} = ${actingAccount} and ${actsAsOrganiser}`),
  ],
).enableRLS()

/** A ballot's page for everyone: there while it is not withdrawn. */
export const publications = pgTable(
  "publications",
  {
    ballotId: uuid()
      .primaryKey()
      .references(() => ballots.id),
    /** The last part of its address: short words, no id. */
    slug: text().notNull(),
    publishedAt: momentNow(),
    publishedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    withdrawnAt: moment(),
    withdrawnBy: uuid().references(() => accounts.id),
  },
  (table) => [
    unique("publications_slug").on(table.slug),
    ...addedByOrganiser(),
    may(organiser, "update", actsAsOrganiser),
    ...publicly(table.ballotId),
  ],
).enableRLS()
