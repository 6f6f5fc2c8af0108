import { connect, type Socket } from "node:net"

/** As the driver asks for a connection: each of these is tried in turn, or the path alone. */
type Asked = { host: string[]; port: number[]; path?: string | false }

/**
 * Connections that send what they are given at once, as every other client of PostgreSQL’s does. The driver leaves the
 * system to wait for more, and so the end of a copy stands for forty milliseconds until the rows before it are acknowledged.
 */
export function atOnce() {
  let nth = 0
  return ({ host, port, path }: Asked): Socket => {
    if (path) return connect({ path })
    const at = nth++ % host.length
    const to = { host: host[at] ?? "localhost", port: port[at] ?? 5432 }
    // The driver looks there for the name to ask for when it begins to encrypt.
    return Object.assign(connect({ ...to, noDelay: true }), to)
  }
}
