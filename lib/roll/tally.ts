import { sql } from "drizzle-orm"

/** What is known of the papers of one group of members. The seven states add up to `entitled`. */
export type Tally = {
  entitled: number
  posted: number
  willPost: number
  notArrived: number
  undecided: number
  /** No conversation and no pledge: nobody has reached them. */
  notAsked: number
  /** Won’t vote, would rather not say, or asked not to be contacted: on nobody’s list. */
  leftAlone: number
  /** Spoken to, but has not said. */
  unsaid: number
  /** With at least one conversation: what coverage is a share of. */
  spokenTo: number
  lastAttemptAt: Date | null
}

export type TallyRow = {
  entitled: number
  posted: number
  will_post: number
  not_arrived: number
  undecided: number
  not_asked: number
  left_alone: number
  unsaid: number
  spoken_to: number
  last_attempt_at: string | null
}

/** The columns of a `TallyRow`, over a group of rows of `roll_entries` that are on the roll. */
export const tally = sql`count(*)::int as entitled,
  count(*) filter (where pledge = 'posted')::int as posted,
  count(*) filter (where pledge = 'will_post')::int as will_post,
  count(*) filter (where pledge = 'not_arrived')::int as not_arrived,
  count(*) filter (where pledge = 'undecided')::int as undecided,
  count(*) filter (where pledge is null and conversations = 0)::int as not_asked,
  count(*) filter (where pledge in ('wont_vote', 'rather_not_say')
    or (pledge is null and asked_not_to_be_contacted_at is not null))::int as left_alone,
  count(*) filter (where pledge is null and conversations > 0 and asked_not_to_be_contacted_at is null)::int as unsaid,
  count(*) filter (where conversations > 0)::int as spoken_to,
  max(last_attempt_at) as last_attempt_at`

export function tallyOf(row: TallyRow): Tally {
  return {
    entitled: row.entitled,
    posted: row.posted,
    willPost: row.will_post,
    notArrived: row.not_arrived,
    undecided: row.undecided,
    notAsked: row.not_asked,
    leftAlone: row.left_alone,
    unsaid: row.unsaid,
    spokenTo: row.spoken_to,
    lastAttemptAt: row.last_attempt_at ? new Date(row.last_attempt_at) : null,
  }
}

/** Several groups taken together. */
export function together(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  const attempts = tallies.map(({ lastAttemptAt }) => lastAttemptAt?.getTime() ?? 0)
  const last = Math.max(0, ...attempts)
  return {
    entitled: sum(({ entitled }) => entitled),
    posted: sum(({ posted }) => posted),
    willPost: sum(({ willPost }) => willPost),
    notArrived: sum(({ notArrived }) => notArrived),
    undecided: sum(({ undecided }) => undecided),
    notAsked: sum(({ notAsked }) => notAsked),
    leftAlone: sum(({ leftAlone }) => leftAlone),
    unsaid: sum(({ unsaid }) => unsaid),
    spokenTo: sum(({ spokenTo }) => spokenTo),
    lastAttemptAt: last > 0 ? new Date(last) : null,
  }
}
