/**
 * Who may do what to a row of each table: `r` read, `a` add, `w` change, `d` delete; `-` refused, `.` no such row.
 * Three places, seen by a rep: their own workplace, another workplace of their branch, another branch.
 * One group stands for all three. `sign_in` is the door where nobody acts yet.
 */
export const matrix: Record<string, Expected> = {
  // Who is who
  accounts: {
    rep: "r--- r--- .---",
    secretary: "raw- raw- .-.-",
    organiser: "raw-",
    sign_in: "r---",
  },
  reaches: {
    rep: "r--- .--- .---",
    secretary: "raw- raw- .-.-",
    organiser: "raw-",
    sign_in: "----",
  },
  sessions: {
    rep: "r--d .--. .--.",
    secretary: "r--d r--d .--.",
    organiser: "r--d",
    sign_in: "rawd",
  },
  sign_in_codes: { rep: "----", secretary: "----", organiser: "----", sign_in: "rawd" },
  sign_in_requests: { rep: "----", secretary: "----", organiser: "----", sign_in: "ra-d" },
  passkeys: { rep: "ra-d .--. .--.", secretary: ".--.", organiser: ".--.", sign_in: "r-w-" },
  digests: { rep: "----", secretary: "----", organiser: "----", sign_in: "----" },
  join_codes: {
    rep: "----",
    secretary: "raw- raw- .-.-",
    organiser: "raw-",
    sign_in: "----",
  },
  reach_requests: {
    rep: "r--- .--- .---",
    secretary: "r-w- r-w- .-.-",
    organiser: "r-w-",
    sign_in: "----",
  },
  join_tries: { rep: "----", secretary: "----", organiser: "----", sign_in: "ra-d" },
  spent_challenges: { rep: "-a--", secretary: "-a--", organiser: "-a--", sign_in: "ra-d" },

  // The union
  branches: { rep: "r--- r--- .---", secretary: "r--- r--- .---", organiser: "raw-", sign_in: "----" },
  employers: { rep: "r---", secretary: "r---", organiser: "raw-", sign_in: "----" },
  workplaces: { rep: "r--- .--- .---", secretary: "r--- r--- .---", organiser: "raw-", sign_in: "----" },
  members: { rep: "r-w- .-.- .-.-", secretary: "raw- raw- .-.-", organiser: "raw-", sign_in: "----" },

  // A ballot, which the whole union may know
  ballots: { rep: "r---", secretary: "r---", organiser: "raw-", sign_in: "----" },
  ballot_employers: { rep: "r---", secretary: "r---", organiser: "rawd", sign_in: "----" },
  ballot_questions: { rep: "r---", secretary: "r---", organiser: "rawd", sign_in: "----" },
  ballot_units: { rep: "r---", secretary: "r---", organiser: "rawd", sign_in: "----" },
  call_scripts: { rep: "r---", secretary: "r---", organiser: "rawd", sign_in: "----" },
  return_counts: { rep: "r---", secretary: "r---", organiser: "ra--", sign_in: "----" },
  previous_turnouts: { rep: "r---", secretary: "r---", organiser: "ra-d", sign_in: "----" },

  // A member's place on the roll, and what was said
  roll_entries: { rep: "r--- .--- .---", secretary: "ra-- ra-- .---", organiser: "raw-", sign_in: "----" },
  roll_events: { rep: "r--- .--- .---", secretary: "ra-- ra-- .---", organiser: "ra--", sign_in: "----" },
  contact_attempts: {
    rep: "ra-- .--- .---",
    secretary: "ra-- ra-- .---",
    organiser: "ra--",
    sign_in: "----",
  },
  pledges: { rep: "ra-- .--- .---", secretary: "ra-- ra-- .---", organiser: "ra--", sign_in: "----" },
  undoings: { rep: "ra-- .--- .---", secretary: "ra-- ra-- .---", organiser: "ra--", sign_in: "----" },
  notes: { rep: "ra-- .--- .---", secretary: "ra-- ra-- .---", organiser: "ra--", sign_in: "----" },
  claims: { rep: "raw- .-.- .-.-", secretary: "raw- raw- .-.-", organiser: "raw-", sign_in: "----" },
  overtakings_seen: {
    rep: "ra-- r--- r---",
    secretary: "ra-- ra-- r---",
    organiser: "ra--",
    sign_in: "----",
  },
  canvass_sheets: { rep: "----", secretary: "ra-- ra-- .---", organiser: "ra--", sign_in: "----" },

  // Who counts as whom; what an undo needs and which words there are is for the database alone
  member_merges: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },
  merged_places: { rep: "----", secretary: "----", organiser: "----", sign_in: "----" },
  known_words: { rep: "----", secretary: "----", organiser: "----", sign_in: "----" },

  // Why people do not vote: counted by one function, and tied to nobody
  reason_tallies: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },
  reason_tokens: { rep: "----", secretary: "----", organiser: "----", sign_in: "----" },

  // Grouped counts, and what the model says: no member stands in them
  member_counts: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },
  branch_counts: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },
  projections: { rep: "----", secretary: "r---", organiser: "r---", sign_in: "----" },
  projected_parts: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },
  learnt_beliefs: { rep: "----", secretary: "r---", organiser: "r---", sign_in: "----" },
  branch_weeks: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },
  turn_counts: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },
  projected_workplaces: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },

  // Law and result, which the whole union may know
  ballot_overrides: { rep: "r---", secretary: "r---", organiser: "raw-", sign_in: "----" },
  declarations: { rep: "r---", secretary: "r---", organiser: "ra--", sign_in: "----" },
  declared_units: { rep: "r---", secretary: "r---", organiser: "ra--", sign_in: "----" },
  declared_answers: { rep: "r---", secretary: "r---", organiser: "ra--", sign_in: "----" },
  result_tellings: { rep: "r---", secretary: "r---", organiser: "ra--", sign_in: "----" },
  publications: { rep: "r---", secretary: "r---", organiser: "raw-", sign_in: "----" },

  // New papers, and where they go: for those who have been given that right alone
  replacement_batches: { rep: "r---", secretary: "r---", organiser: "raw-", sign_in: "----" },
  replacements: { rep: "raw- .-.- .-.-", secretary: "raw- raw- .-.-", organiser: "raw-", sign_in: "----" },
  replacement_addresses: { rep: "----", secretary: ".-..", organiser: ".-..", sign_in: "----" },

  // What is kept when a ballot’s people are forgotten
  erasures: { rep: "----", secretary: "r---", organiser: "r---", sign_in: "----" },
  workplace_summaries: { rep: "----", secretary: "r--- r--- .---", organiser: "r---", sign_in: "----" },

  // What was done; a row always carries the name of whoever acted
  audit: { rep: "-a--", secretary: "ra-- ra-- .a--", organiser: "ra--", sign_in: "-a--" },
  audit_seals: { rep: "----", secretary: "----", organiser: "----", sign_in: "----" },
  imports: { rep: "----", secretary: "----", organiser: "rawd", sign_in: "----" },
  import_pieces: { rep: "----", secretary: "----", organiser: "rawd", sign_in: "----" },
  import_progress: { rep: "----", secretary: "----", organiser: "rawd", sign_in: "----" },
  known_changes: { rep: "----", secretary: "----", organiser: "----", sign_in: "----" },
  import_rows: { rep: "----", secretary: "----", organiser: "rawd", sign_in: "----" },
}

export const doors = ["rep", "secretary", "organiser", "sign_in"] as const
export type Door = (typeof doors)[number]
type Expected = Record<Door, string>
