"use client"
// Reads the form's last attempt from its surroundings, which only a client component can.
import { useAttempt } from "@/components/form"
import { columnLabel, columns } from "@/lib/imports/terms"

type Props = { at: number; describedBy: string; value: string; isHomeAddress: boolean }

/** What one of the file's columns is taken for. All of them are sent under one name, in the file's order. */
export function ColumnChoice({ at, describedBy, value, isHomeAddress }: Props) {
  const { typed, values } = useAttempt("column")
  const offered = columns.filter((column) => (column === "address") === isHomeAddress)
  return (
    <select
      name="column"
      aria-labelledby={describedBy}
      defaultValue={typed ? (values[at] ?? "") : value}
      className={value ? "taken" : undefined}
    >
      <option value="">Leave out</option>
      {offered.map((column) => (
        <option key={column} value={column}>
          {columnLabel[column]}
        </option>
      ))}
    </select>
  )
}
