import type { DeskWords } from "@/lib/desk-words/terms"
import type { Column, List } from "./list"

/**
 * The columns asked for, in the list’s own order; the usual ones when none was, or none that the list has. Each says what
 * it holds in the words of how members vote.
 */
export function chosenColumns(list: List, asked: readonly string[], words: DeskWords) {
  const all = columnsOf(list, words)
  const chosen = all.filter(({ key }) => asked.includes(key))
  return chosen.length > 0 ? chosen : all.filter(({ isExtra }) => !isExtra)
}

export function columnsOf(list: List, words: DeskWords): ChosenColumn[] {
  return Object.entries(list.columns).map(([key, column]) => ({ key, ...inThese(column, words) }))
}

function inThese({ label, inWords, ...column }: Column, words: DeskWords): Said {
  return {
    ...column,
    label: typeof label === "string" ? label : label(words),
    inWords: inWords && ((value: string) => inWords(value, words)),
  }
}

type Said = Omit<Column, "label" | "inWords"> & { label: string; inWords?: (value: string) => string }
export type ChosenColumn = Said & { key: string }
