import { sql } from "drizzle-orm"
import { boolean, check, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { ballots } from "./ballots"
import { branches, employers, workplaces } from "./branches"
import { id, momentNow } from "./columns"
import {
  actingAccount,
  actsAsOrganiser,
  actsAsSomeone,
  may,
  organiser,
  projection,
  rep,
  secretary,
  wholly,
} from "./roles"

/**
 * What came back in the ballot before this one, of a workplace, an employer or a branch; of the whole ballot when it
 * names none of them. A new load replaces all that a ballot had.
 */
export const previousTurnouts = pgTable(
  "previous_turnouts",
  {
    id: id(),
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    workplaceId: uuid().references(() => workplaces.id),
    employerId: uuid().references(() => employers.id),
    branchId: uuid().references(() => branches.id),
    /** The ballot it is from, as the organiser calls it. */
    fromBallot: text().notNull(),
    entitled: integer().notNull(),
    cast: integer().notNull(),
    /** The file gave a percentage, and the papers were worked out from it. */
    isWorkedOut: boolean().notNull().default(false),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    recordedAt: momentNow(),
  },
  (table) => [
    unique("previous_turnouts_workplace").on(table.ballotId, table.workplaceId),
    unique("previous_turnouts_employer").on(table.ballotId, table.employerId),
    unique("previous_turnouts_branch").on(table.ballotId, table.branchId),
    uniqueIndex("previous_turnouts_whole")
      .on(table.ballotId)
      .where(sql`${table.workplaceId} is null and ${table.employerId} is null and ${table.branchId} is null`),
    check(
      "previous_turnouts_one_thing",
      sql`num_nonnulls(${table.workplaceId}, ${table.employerId}, ${table.branchId}) <= 1`,
    ),
    check("previous_turnouts_from_ballot", sql`char_length(${table.fromBallot}) between 1 and 120`),
    check("previous_turnouts_entitled", sql`${table.entitled} > 0`),
    check("previous_turnouts_cast", sql`${table.cast} between 0 and ${table.entitled}`),
    may(rep, "select", actsAsSomeone),
    may(secretary, "select", actsAsSomeone),
    may(organiser, "select", actsAsOrganiser),
    may(organiser, "insert", sql`${table.accountId} = ${actingAccount} and ${actsAsOrganiser}`),
    may(organiser, "delete", actsAsOrganiser),
    ...wholly(projection, ["select"]),
  ],
).enableRLS()
