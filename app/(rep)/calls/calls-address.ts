type Where = { memberId?: string; branch?: string; saved?: string; undone?: boolean }

/** The page of a call, or the start of the calls; in the branch chosen, and with what was just saved or taken back. */
export function callsAddress({ memberId, branch, saved, undone }: Where): string {
  const asked = new URLSearchParams({
    ...(branch && { branch }),
    ...(saved && { saved }),
    ...(undone && { undone: "1" }),
  })
  return [memberId ? `/calls/${memberId}` : "/calls", asked]
    .filter((part) => part.toString() !== "")
    .join("?")
}
