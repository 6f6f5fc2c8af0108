import { check, date, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core"
import { rules } from "@/lib/law/terms"
import { accounts } from "./accounts"
import { ballots } from "./ballots"
import { id, moment, momentNow, oneOf } from "./columns"
import { publicly, unionWide } from "./roles"

/** A rule of law with another value for one ballot, on the word of an instrument that somebody cites. The newest holds. */
export const ballotOverrides = pgTable(
  "ballot_overrides",
  {
    id: id(),
    ballotId: uuid()
      .notNull()
      .references(() => ballots.id),
    rule: text({ enum: rules }).notNull(),
    /** As `RuleValues` gives it for the rule. */
    value: jsonb(),
    instrument: text().notNull(),
    instrumentOn: date().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    recordedAt: momentNow(),
    withdrawnAt: moment(),
    withdrawnBy: uuid().references(() => accounts.id),
  },
  (table) => [
    index("ballot_overrides_ballot").on(table.ballotId, table.recordedAt),
    check("ballot_overrides_rule", oneOf(table.rule, rules)),
    ...unionWide(),
    ...publicly(table.ballotId),
  ],
).enableRLS()
