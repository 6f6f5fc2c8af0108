import { seeOther } from "@/app/see-other"
import type { Typed } from "@/lib/forms/terms"

const kept = ["list", "ballot", "branch", "workplace", "listed", "columns", "form", "phones", "purpose"]

/** Back to the page that lists are taken from, with all that was typed, and why nothing was taken. */
export function backToForm(typed: Typed, problem: string) {
  const params = new URLSearchParams({ problem })
  for (const name of kept)
    for (const value of [typed[name] ?? []].flat()) if (value) params.append(name, value.slice(0, 300))
  return seeOther(`/exports?${params}`)
}
