/**
 * Roles for a table whose rows are laid out as blocks on a phone: Safari stops reading it as a table otherwise.
 * Spread onto the elements, whose own roles they repeat.
 */
export const tableRoles = {
  table: { role: "table" },
  body: { role: "rowgroup" },
  row: { role: "row" },
  columnHead: { role: "columnheader", scope: "col" },
  rowHead: { role: "rowheader", scope: "row" },
  cell: { role: "cell" },
} as const
