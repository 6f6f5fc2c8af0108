/** How many rows of each kind went when a ballot's people were erased. */
export type ErasedRows = {
  members: number
  pledges: number
  attempts: number
  notes: number
  undoings: number
  claims: number
  replacements: number
  addresses: number
}
