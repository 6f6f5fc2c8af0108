import { sql } from "drizzle-orm"
import type { List } from "./list"
import { memberColumns, membersOnRoll } from "./member-columns"
import { onRoll } from "./on-roll"

/** Everyone on the roll, by workplace and name. */
export const pledgeList: List = {
  row: ["member", "members"],
  holdsMembers: true,
  outlivesPeople: false,
  columns: memberColumns,
  rows: (which) => sql`from ${membersOnRoll} where ${onRoll(which)}`,
  counted: (which) => sql`from roll_entries r where ${onRoll(which)}`,
  order: sql`w.name, w.id, m.last_name, m.first_name, m.number`,
}
