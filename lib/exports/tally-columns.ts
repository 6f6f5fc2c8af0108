import { sql } from "drizzle-orm"
import type { Column } from "./list"

const figure = (label: Column["label"], from: ReturnType<typeof sql>): Column => ({
  label,
  kind: "number",
  width: 12,
  from,
})

/** What a group of members comes to, from columns named as `workplaces_of` names them. */
export const tallyColumns = {
  entitled: figure("Entitled", sql`p.entitled`),
  spokenTo: figure("Spoken to", sql`p.spoken_to`),
  coverage: figure("Spoken to, %", sql`round(100.0 * p.spoken_to / nullif(p.entitled, 0))::int`),
  posted: figure(({ saysDone }) => saysDone.many, sql`p.posted`),
  willPost: figure(({ pledge }) => pledge.will_post, sql`p.will_post`),
  notArrived: figure(({ pledge }) => pledge.not_arrived, sql`p.not_arrived`),
  undecided: figure("Undecided", sql`p.undecided`),
  notAsked: figure("Not asked yet", sql`p.not_asked`),
  unsaid: figure("Have not said", sql`p.unsaid`),
  leftAlone: figure("Left alone", sql`p.left_alone`),
}
