const between = "\x1f"

/** The cells of a row as one text, and back: a hundred thousand rows are then read and written as quickly as their letters. */
export function joinCells(cells: readonly string[]): string {
  const joined = cells.join(between)
  // A cell with that letter in it cannot be used whatever it says.
  if (joined.split(between).length === cells.length) return joined
  return cells.map((cell) => cell.replaceAll(between, "\ufffd")).join(between)
}

export const cellsOf = (joined: string): string[] => joined.split(between)
