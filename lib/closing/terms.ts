/** How many rows of each kind went when a ballot's people were erased. */
export type ErasedRows = {
  members: number
  pledges: number
  attempts: number
  notes: number
  undoings: number
  overtakings: number
  claims: number
  sheets: number
  replacements: number
  addresses: number
  importRows: number
  phones: number
  auditRows: number
}

/** What each is to whoever reads it, in the order it is read. */
export const erasedLabel: Record<keyof ErasedRows, string> = {
  members: "Members of whom something is known, cleared on the roll",
  pledges: "Pledges",
  attempts: "Contact attempts",
  notes: "Notes",
  undoings: "Entries taken back",
  overtakings: "Notices of a colleague’s newer entry, as seen",
  claims: "Calls begun or put off",
  sheets: "Canvass sheets, and who stood on them",
  replacements: "New papers asked for",
  addresses: "Addresses for new papers",
  importRows: "Rows of uploads never merged",
  phones: "Old phone numbers kept beside one put right",
  auditRows: "Audit rows that name a member: what was done stays, about whom goes",
}

/** Longest reason for moving an erasure, in characters. */
export const reasonLength = 300
