/** A whole number as people and systems write it: "1,204", " 1 204 ", "1204.00". Undefined for anything else. */
export function readWhole(cell: string): number | undefined {
  const text = cell.replace(/^[\s']+|\s+$/g, "").replace(/\.0+$/, "")
  if (!/^(\d{1,7}|\d{1,3}([,\s]\d{3}){1,2})$/.test(text)) return undefined
  return Number(text.replace(/\D/g, ""))
}

export type Percentage = { value: number; hasSign: boolean }

/** "44.92", "44.92%" or "0.4492": which of them it is, only the whole column can tell. */
export function readPercentage(cell: string): Percentage | undefined {
  const text = cell.replace(/\s/g, "")
  if (!/^(\d{1,3}(\.\d+)?|\.\d+)%?$/.test(text)) return undefined
  return { value: Number(text.replace("%", "")), hasSign: text.endsWith("%") }
}
