import { sql } from "drizzle-orm"

const counted = (tally: string) =>
  sql.raw(`coalesce(sum(members) filter (where tally = '${tally}'), 0)::int as ${tally}`)

/** The columns of a `TallyRow` but the last, over rows of `member_counts` without a day. */
export const countedTally = sql.join(
  [
    "entitled",
    "posted",
    "will_post",
    "not_arrived",
    "undecided",
    "not_asked",
    "left_alone",
    "unsaid",
    "spoken_to",
  ].map(counted),
  sql`, `,
)
