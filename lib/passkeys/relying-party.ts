import { siteUrl } from "@/lib/env"

/** Whom passkeys are made for: the deployment’s own address, never the one a request claims. */
export function relyingParty() {
  const { hostname, origin } = siteUrl()
  return { id: hostname, origin }
}
