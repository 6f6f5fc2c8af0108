import { columnLabel, columns, type Mapping, repeatable } from "./terms"

/** What is wrong with how a file's columns are taken, in words for the person choosing; null when nothing is. */
export function mappingProblem(mapping: Mapping): string | null {
  if (!mapping.includes("number")) return "Say which column has the membership number."
  if (!mapping.includes("full_name") && !mapping.includes("last_name"))
    return "Say which column has the name: last names, or full names."
  const twice = columns.find(
    (column) => !repeatable.includes(column) && mapping.filter((taken) => taken === column).length > 1,
  )
  return twice ? `Two columns are taken for “${columnLabel[twice]}”. Leave one of them out.` : null
}
