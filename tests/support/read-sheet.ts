import readXlsx from "read-excel-file/node"

/** A spreadsheet’s sheets, as a program reads them back. */
export async function readSheet(file: Uint8Array | AsyncIterable<Uint8Array>) {
  if (file instanceof Uint8Array) return readXlsx(Buffer.from(file))
  const pieces: Uint8Array[] = []
  for await (const piece of file) pieces.push(piece)
  return readXlsx(Buffer.concat(pieces))
}
