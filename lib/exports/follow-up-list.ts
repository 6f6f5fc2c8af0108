import { sql } from "drizzle-orm"
import { outcomeLabel, outcomes } from "@/lib/contacts/terms"
import type { List, WhichRows } from "./list"
import { memberColumns, membersOnRoll } from "./member-columns"
import { onRoll } from "./on-roll"

const { number, name, workplace, employer, branch, phone, email, pledge, since, attempts } = memberColumns

const promised = (which: WhichRows) =>
  sql`${onRoll({ ...which, listed: "to_ask" })} and r.follow_up_at is not null`

/** Promises to go back, the one due first at the head. */
export const followUpList: List = {
  row: ["member", "members"],
  holdsMembers: true,
  outlivesPeople: false,
  columns: {
    due: {
      ...{ label: "Due", kind: "time", width: 17 },
      from: sql`to_char(r.follow_up_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI')`,
    },
    ...{ name, phone, workplace },
    promisedBy: {
      ...{ label: "Promised by", kind: "text", width: 22 },
      from: sql`(select a.name from contact_attempts c join accounts a on a.id = c.account_id
        where c.ballot_id = r.ballot_id and c.member_id = r.member_id
          and not exists (select from undoings u where u.entry_id = c.id)
        order by c.made_at desc, c.recorded_at desc, c.id desc limit 1)`,
    },
    outcome: {
      ...{ label: "Last time", kind: "text", width: 14, from: sql`r.last_outcome` },
      inWords: (value) => outcomeLabel[outcomes.find((term) => term === value) ?? "call_back"],
    },
    ...{ pledge, since, number, email },
    ...{ employer: { ...employer, isExtra: true }, branch, attempts },
  },
  rows: (which) => sql`from ${membersOnRoll} where ${promised(which)}`,
  counted: (which) => sql`from roll_entries r where ${promised(which)}`,
  order: sql`r.follow_up_at, m.last_name, m.first_name, m.number`,
}
