import { sql } from "drizzle-orm"
import type { List } from "./list"
import { memberColumns } from "./member-columns"
import { pledgeList } from "./pledge-list"

const { number, name, phone, workplace, ...others } = memberColumns
const { employer, email, evidence, pledge, since, lastAttempt, ...extra } = others

/** Those still to be asked, a part for each workplace. */
export const notPostedList: List = {
  ...pledgeList,
  columns: {
    ...{ name, phone, pledge, since, lastAttempt, number, workplace },
    ...{ employer: { ...employer, isExtra: true }, email: { ...email, isExtra: true } },
    ...{ evidence: { ...evidence, isExtra: true } },
    ...extra,
  },
  rows: (which) => pledgeList.rows({ ...which, listed: "to_ask" }),
  counted: (which) => pledgeList.counted({ ...which, listed: "to_ask" }),
  part: { key: sql`w.id`, name: sql`w.name`, column: "workplace" },
}
