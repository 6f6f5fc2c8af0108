import { Override } from "@/lib/law/override"

/** An override as a row gives it. */
export type OverrideRow = { rule: string; value: unknown; instrument: string; instrumentOn: string }

/** Stored overrides, oldest first as the law wants them. Throws for a row that is not one: no rule is passed over in silence. */
export function readOverrides(rows: readonly OverrideRow[]): Override[] {
  return rows.map(({ rule, value, instrument, instrumentOn }) =>
    Override.parse({ rule, value, instrument, on: instrumentOn }),
  )
}
