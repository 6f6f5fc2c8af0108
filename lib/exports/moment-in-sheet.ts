/** A day, or a day and a time, as a spreadsheet keeps one: without a zone, so that it reads alike wherever it is opened. */
export function momentInSheet(written: string): Date {
  return new Date(`${written.replace(" ", "T")}${written.length > 10 ? ":00" : "T00:00:00"}Z`)
}
