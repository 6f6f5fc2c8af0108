import { seeOther } from "@/app/see-other"
import type { Typed } from "@/lib/forms/terms"

const kept = [
  ["list", "list"],
  ["ballotId", "ballot"],
  ["branchId", "branch"],
  ["workplaceId", "workplace"],
  ["listed", "listed"],
  ["columns", "columns"],
  ["form", "form"],
  ["purpose", "purpose"],
] as const

/** Back to the page that lists are taken from, with all that was typed, and why nothing was taken. */
export function backToForm(typed: Typed, problem: string) {
  const params = new URLSearchParams({ problem })
  for (const [field, name] of kept)
    for (const value of [typed[field] ?? []].flat()) if (value) params.append(name, value.slice(0, 300))
  return seeOther(`/exports?${params}`)
}
