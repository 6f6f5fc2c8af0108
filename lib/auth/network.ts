import { isIPv4, isIPv6 } from "node:net"

/**
 * The network a visitor comes from, as far as that can be known. Each proxy of ours writes the address it saw at the
 * right of x-forwarded-for; whatever stands further left is the visitor's own word and is not read.
 */
export function networkOf(forwardedFor: string | null, trustedProxies: number): string {
  const addresses = (forwardedFor ?? "").split(",").map((address) => address.trim())
  const address = (addresses.at(-trustedProxies) ?? addresses[0] ?? "").replace(/^::ffff:(?=\d+\.)/i, "")
  if (isIPv4(address)) return address
  return isIPv6(address) ? `${firstHalf(address)}::/64` : "unknown"
}

// One household or office is given the whole of a /64, so each of its addresses counts as the same network.
function firstHalf(address: string): string {
  const [before = "", after] = address.toLowerCase().split("::")
  const start = before === "" ? [] : before.split(":")
  const end = after ? after.split(":") : []
  const gap = after === undefined ? [] : Array.from({ length: 8 - start.length - end.length }, () => "0")
  return [...start, ...gap, ...end]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")
}
