import { sql } from "drizzle-orm"
import { check, date, foreignKey, index, integer, pgTable, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { ballotUnits } from "./ballots"
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

/** The scrutineer's dated total for a ballot unit, in papers. A correction is a newer row. */
export const returnCounts = pgTable(
  "return_counts",
  {
    id: id(),
    ballotId: uuid().notNull(),
    ballotUnitId: uuid().notNull(),
    countedOn: date().notNull(),
    cast: integer().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    recordedAt: momentNow(),
  },
  (table) => [
    foreignKey({
      columns: [table.ballotUnitId, table.ballotId],
      foreignColumns: [ballotUnits.id, ballotUnits.ballotId],
    }),
    index("return_counts_unit").on(table.ballotId, table.ballotUnitId, table.countedOn),
    check("return_counts_cast", sql`${table.cast} >= 0`),
    may(rep, "select", actsAsSomeone),
    may(secretary, "select", actsAsSomeone),
    may(organiser, "select", actsAsOrganiser),
    ...wholly(projection, ["select"]),
    may(organiser, "insert", sql`${table.accountId} = ${actingAccount} and ${actsAsOrganiser}`),
  ],
).enableRLS()
