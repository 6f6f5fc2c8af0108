type Where = {
  ballotId: string
  branchId: string
  memberId?: string
  saved?: string
  undone?: boolean
  told?: boolean
  /** What was saved about a new paper. */
  paper?: string
}

/** A call, or the start of the calls: in the branch chosen, and with what was just saved, taken back or told. */
export function callsAddress({ ballotId, branchId, memberId, saved, undone, told, paper }: Where): string {
  const asked = new URLSearchParams({
    ...(branchId && { ballot: ballotId, branch: branchId }),
    ...(saved && { saved }),
    ...(undone && { undone: "1" }),
    ...(told && { told: "1" }),
    ...(paper && { paper }),
  }).toString()
  return `/calls${memberId ? `/${memberId}` : ""}${asked ? `?${asked}` : ""}`
}
