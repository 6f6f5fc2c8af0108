import readXlsx from "read-excel-file/node"

/** A spreadsheet’s sheets, as a program reads them back. */
export const readSheet = (file: Uint8Array) => readXlsx(Buffer.from(file))
