const grouped = new Intl.NumberFormat("en-GB")

/** "one member", "6,069 members" */
export function inWords(people: number): string {
  return people === 1 ? "one member" : `${grouped.format(people)} members`
}
