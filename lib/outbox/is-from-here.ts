/** Whether a request comes from our own pages: a browser names where it comes from, and everything else names nothing. */
export function isFromHere({ headers }: Request, site: string | undefined): boolean {
  const origin = headers.get("origin")
  if (origin === null) return true
  const from = hostOf(origin)
  // Behind a proxy that gives its own name as host, only the site's address knows ours.
  return from !== undefined && (from === headers.get("host") || from === hostOf(site ?? ""))
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host || undefined : undefined
}
