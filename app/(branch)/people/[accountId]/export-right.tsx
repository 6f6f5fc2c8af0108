import type { Person } from "@/lib/accounts/queries"
import { giveExport, takeExportBack } from "../actions"
import { Right } from "./right"

/** The right to take lists of members away, which nobody has until an organiser gives it. */
export function ExportRight({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { id, name, mayExport } = person
  const change = mayExport
    ? { action: takeExportBack, words: "Take the right back" }
    : { action: giveExport, words: "Give the right" }
  const standing = mayExport
    ? `${name} may take pledge lists away. Each one is recorded, with what it is for.`
    : `${name} may not take lists of members away.`
  return (
    <Right
      {...{ id: "export", name: "Taking lists away", standing, accountId: id }}
      change={mayChange ? change : undefined}
    />
  )
}
