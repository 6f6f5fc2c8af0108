/** By how many milliseconds the server's clock is ahead of the phone's; nothing for what may be the way between them. */
export function skewOf(servers: string | null, phones: Date): number {
  const skew = Date.parse(servers ?? "") - phones.getTime()
  return Math.abs(skew) > 60_000 ? skew : 0
}
