import type { List } from "./list"

/** The columns asked for, in the list’s own order; the usual ones when none was, or none that the list has. */
export function chosenColumns(list: List, asked: readonly string[]) {
  const all = Object.entries(list.columns).map(([key, column]) => ({ key, ...column }))
  const chosen = all.filter(({ key }) => asked.includes(key))
  return chosen.length > 0 ? chosen : all.filter(({ isExtra }) => !isExtra)
}

export type ChosenColumn = ReturnType<typeof chosenColumns>[number]
