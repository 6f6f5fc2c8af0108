type Where = { ballotId: string; branchId: string; memberId?: string; saved?: string; undone?: boolean }

/** A call, or the start of the calls: in the branch chosen, and with what was just saved or taken back. */
export function callsAddress({ ballotId, branchId, memberId, saved, undone }: Where): string {
  const asked = new URLSearchParams({
    ...(branchId && { ballot: ballotId, branch: branchId }),
    ...(saved && { saved }),
    ...(undone && { undone: "1" }),
  }).toString()
  return `/calls${memberId ? `/${memberId}` : ""}${asked ? `?${asked}` : ""}`
}
