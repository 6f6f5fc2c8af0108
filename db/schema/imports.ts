import { sql } from "drizzle-orm"
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import {
  type Compared,
  type Figures,
  type Found,
  importStates,
  type LoadChoice,
  type Mapping,
} from "@/lib/imports/terms"
import { accounts } from "./accounts"
import { ballots } from "./ballots"
import { bytes, id, moment, momentNow, oneOf, transaction } from "./columns"
import { actsAsOrganiser, may, organiser } from "./roles"

const forOrganisers = () => [
  may(organiser, "select", actsAsOrganiser),
  may(organiser, "insert", actsAsOrganiser),
  may(organiser, "update", actsAsOrganiser),
  may(organiser, "delete", actsAsOrganiser),
]

/** One uploaded membership export on its way to the roll of one ballot. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    fileName: text().notNull(),
    /** How the file was read: encoding and separator, or which sheet. */
    readAs: text().notNull().default(""),
    headings: text().array().notNull().default(sql`'{}'`),
    /** Which of our columns each of the file's columns is taken for, by position; null is left out. */
    mapping: jsonb().$type<Mapping>().notNull().default([]),
    /** The day of the earlier file whose columns these are taken from; null where they were guessed. */
    columnsAsOn: moment(),
    /** The branch and the employer of every row that names none, when an organiser has said. */
    branch: text(),
    employer: text(),
    state: text({ enum: importStates }).notNull().default("uploaded"),
    createdAt: momentNow(),
    endedAt: moment(),
    /** Why it came to nothing, or why loading it did not, in words for whoever sent it. */
    problem: text(),
    /** What a merge would do, worked out once the file was read: what the page shows. Gone with its rows. */
    found: jsonb().$type<Found>(),
    /** What was counted as it was compared, and as of which snapshot, where its rows that are news are marked. */
    compared: jsonb().$type<Compared & { as_of: string }>(),
    /** How whoever asked for the merge wants it done. */
    choice: jsonb().$type<LoadChoice>(),
    /** What the merge did, in people; null until then. */
    done: jsonb().$type<Figures>(),
  },
  (table) => [
    index("imports_ballot").on(table.ballotId, table.createdAt),
    check("imports_state", oneOf(table.state, importStates)),
    ...forOrganisers(),
  ],
).enableRLS()

/** How far the work on a file is. Apart from the file itself, which a merge holds until it is done. */
export const importProgress = pgTable(
  "import_progress",
  {
    importId: uuid()
      .primaryKey()
      .references(() => imports.id, { onDelete: "cascade" }),
    bytes: integer().notNull().default(0),
    bytesRead: integer().notNull().default(0),
    rowsRead: integer().notNull().default(0),
    rowsChecked: integer().notNull().default(0),
    rowsStaged: integer().notNull().default(0),
    rowsMerged: integer().notNull().default(0),
    /** How many rows, or places on the roll, the merge will write. */
    rowsToMerge: integer().notNull().default(0),
    /** How often this phase was begun: a file that ends whoever reads it is not begun for ever. */
    tries: integer().notNull().default(0),
    movedAt: momentNow(),
    cancelAskedAt: moment(),
  },
  () => forOrganisers(),
).enableRLS()

/** A piece of an uploaded file as it came, pressed, until it has been read. */
export const importPieces = pgTable(
  "import_pieces",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    at: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.at] }), ...forOrganisers()],
).enableRLS()

/** A row of the file as it stands, and what checking made of it. Gone once merged or discarded. */
export const importRows = pgTable(
  "import_rows",
  {
    // No key to the import: looked up for each row of a large file, it costs more than writing the row.
    importId: uuid().notNull(),
    /** The line of the file on which the row begins; the heading is line 1. */
    line: integer().notNull(),
    /** The cells as they came, one after another: see `cellsOf`. */
    cells: text().notNull(),
    // A null detail changes nothing of what is known; an empty one says that there is none.
    number: text(),
    firstName: text(),
    lastName: text(),
    phone: text(),
    email: text(),
    grade: text(),
    branch: text(),
    employer: text(),
    workplace: text(),
    /** Whether the row gives an address a paper can be posted to; null when the file does not say. */
    hasUsableAddress: boolean(),
    /** Why the row cannot be used, in words for the person who sent it; null when it can. */
    refused: text(),
    /** What the row is used without, and why. */
    leftOut: text().array().notNull().default(sql`'{}'`),
    /** Whether it was news when the file was compared; marked only where few rows are. */
    isNews: boolean().notNull().default(false),
    /** The member whom such a row was found to be about; null for somebody new. */
    whose: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index("import_rows_news").on(table.importId).where(sql`${table.isNews}`),
    // What the page tells of, where nearly every row has nothing to tell.
    index("import_rows_told")
      .on(table.importId, table.line)
      .where(sql`${table.refused} is not null or ${table.leftOut} <> '{}'`),
    ...forOrganisers(),
  ],
).enableRLS()

/** Each statement that changed what a file is compared with, by its transaction. Kept and asked by the database itself. */
export const knownChanges = pgTable("known_changes", {
  changedIn: transaction().notNull().default(sql`pg_current_xact_id()`),
  changedAt: momentNow(),
}).enableRLS()
