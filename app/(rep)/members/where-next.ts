/** Where a rep’s forms lead once they are saved: the same whether the server saved it or the phone. */
export const memberAddress = (memberId: string, more: More = {}) => address(`/members/${memberId}`, more)
export const listAddress = (more: More = {}) => address("/members", more)

type More = Record<string, string | undefined>
type Logged = { answer: string; entryId: string; memberId: string; next: string; within: string }
type Going = { next: string; within: string }

/** On to the next member; a note alone stays with this one. */
export function afterLogging({ answer, entryId, memberId, next, within }: Logged): string {
  if (answer === "note") return memberAddress(memberId, { within })
  if (next) return memberAddress(next, { within, saved: entryId })
  return listAddress({ workplace: within, saved: entryId })
}

/** The address tells neither the reason nor the entry it came after. */
export function afterTelling({ next, within }: Going): string {
  return next ? memberAddress(next, { within, told: "1" }) : listAddress({ workplace: within, told: "1" })
}

/** Back to the member it was about, or on past them; and says what has just been saved. */
export function afterPaper({ next, within, paper = "confirmed" }: Going & { paper?: string }): string {
  return next ? memberAddress(next, { within, paper }) : listAddress({ workplace: within, paper })
}

function address(path: string, more: More): string {
  const params = new URLSearchParams(
    Object.entries(more).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return params.size > 0 ? `${path}?${params}` : path
}
