import { isHomeAddress, isNeverTaken } from "./guess-columns"
import { markAddress } from "./mark-address"

/** Blanks what is never taken, and of a home address keeps whether there is one. In a row with a stray comma it may have slipped sideways, so more of that goes. */
export function cellKeeper(headings: readonly string[]) {
  const never = headings.map(isNeverTaken)
  const home = headings.map(isHomeAddress)
  const first = never.includes(true) ? never.indexOf(true) : Number.POSITIVE_INFINITY
  const isAllKept = !never.includes(true)
  return (cells: string[]): string[] => {
    if (isAllKept && cells.length === headings.length) return cells
    const slipped = Math.abs(cells.length - headings.length)
    const isKept = (at: number) => (slipped ? at < first - slipped : !never[at])
    const instead = (cell: string, at: number) => (home[at] && !slipped ? markAddress(cell) : "")
    return cells.map((cell, at) => (isKept(at) ? cell : instead(cell, at)))
  }
}
