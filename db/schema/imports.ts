import { sql } from "drizzle-orm"
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { type Figures, importStates, type Mapping } from "@/lib/imports/terms"
import { accounts } from "./accounts"
import { ballots } from "./ballots"
import { id, moment, momentNow, oneOf } from "./columns"
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
    readAs: text().notNull(),
    headings: text().array().notNull(),
    /** Which of our columns each of the file's columns is taken for, by position; null is left out. */
    mapping: jsonb().$type<Mapping>().notNull(),
    /** The branch and the employer of every row that names none, when an organiser has said. */
    branch: text(),
    employer: text(),
    state: text({ enum: importStates }).notNull().default("staged"),
    createdAt: momentNow(),
    endedAt: moment(),
    /** What the merge did, in people; null until then. */
    done: jsonb().$type<Figures>(),
  },
  (table) => [
    index("imports_ballot").on(table.ballotId, table.createdAt),
    check("imports_state", oneOf(table.state, importStates)),
    ...forOrganisers(),
  ],
).enableRLS()

/** A row of the file as it stands, and what checking made of it. Gone once merged or discarded. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** The line of the file on which the row begins; the heading is line 1. */
    line: integer().notNull(),
    cells: text().array().notNull(),
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
    /** Why the row cannot be used, in words for the person who sent it; null when it can. */
    refused: text(),
    /** What the row is used without, and why. */
    leftOut: text().array().notNull().default(sql`'{}'`),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] }), ...forOrganisers()],
).enableRLS()
