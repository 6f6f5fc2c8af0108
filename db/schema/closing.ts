import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core"
import type { ErasedRows } from "@/lib/closing/terms"
import { accounts } from "./accounts"
import { ballots } from "./ballots"
import { workplaces } from "./branches"
import { momentNow } from "./columns"
import { actsAsOrganiser, actsAsSomeone, inReachedBranch, may, organiser, secretary } from "./roles"

/** That what was known about each person in a ballot is gone, and how much of it there was. */
export const erasures = pgTable(
  "erasures",
  {
    ballotId: uuid()
      .primaryKey()
      .references(() => ballots.id),
    erasedAt: momentNow(),
    /** Null when its day came by itself. */
    accountId: uuid().references(() => accounts.id),
    rows: jsonb().$type<ErasedRows>().notNull(),
  },
  () => [may(secretary, "select", actsAsSomeone), may(organiser, "select", actsAsOrganiser)],
).enableRLS()

/** What one workplace came to, counted before its people's rows went: for the report that is kept. */
export const workplaceSummaries = pgTable(
  "workplace_summaries",
  {
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    entitled: integer().notNull(),
    spokenTo: integer().notNull(),
    posted: integer().notNull(),
    willPost: integer().notNull(),
    notArrived: integer().notNull(),
    undecided: integer().notNull(),
    notAsked: integer().notNull(),
    leftAlone: integer().notNull(),
    unsaid: integer().notNull(),
    attempts: integer().notNull(),
    firstAttemptOn: date(),
    lastAttemptOn: date(),
    replacementsAsked: integer().notNull(),
    replacementsArrived: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ballotId, table.workplaceId] }),
    foreignKey({
      name: "workplace_summaries_workplace",
      columns: [table.workplaceId, table.branchId],
      foreignColumns: [workplaces.id, workplaces.branchId],
    }).onUpdate("cascade"),
    index("workplace_summaries_branch").on(table.branchId, table.ballotId),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
  ],
).enableRLS()
