import { connect, createServer, type Socket } from "node:net"
import { type Exchange, exchangeOf, hearHead } from "./exchange"
import { lane } from "./lane"

/** Bits a second each way, and milliseconds there and back. */
export type Line = { down: number; up: number; latency: number }

export const fullSpeed: Line = { down: Number.POSITIVE_INFINITY, up: Number.POSITIVE_INFINITY, latency: 0 }
export const slow4g: Line = { down: 1_600_000, up: 750_000, latency: 150 }

/**
 * Stands between a browser and a server, service workers included, as a line of some speed that can be down, and
 * counts what goes over it. Nothing on its way is changed.
 */
export async function slowNetwork(app: string) {
  const port = Number(new URL(app).port)
  const sockets = new Set<Socket>()
  let exchanges: Exchange[] = []
  let isDown = false
  let lastAt = Date.now()
  const down = lane()
  const up = lane()

  const server = createServer({ noDelay: true }, (browser) => {
    if (isDown) return void browser.destroy()
    const app = connect({ port, host: "127.0.0.1", noDelay: true })
    let current: Exchange | undefined
    browser.on("data", (bytes) => {
      const begun = exchangeOf(bytes)
      if (begun) {
        current = begun
        exchanges.push(begun)
      }
      const exchange = current
      up.send(app, bytes, (sent) => count(exchange, "up", sent))
    })
    app.on("data", (bytes) => {
      const exchange = current
      if (exchange) hearHead(exchange, bytes)
      down.send(browser, bytes, (sent) => count(exchange, "down", sent))
    })
    follow(browser, app, up.end)
    follow(app, browser, down.end)
  })

  function follow(from: Socket, to: Socket, end: (socket: Socket) => void) {
    sockets.add(from)
    from.on("end", () => end(to))
    from.on("error", () => to.destroy())
    from.on("close", () => sockets.delete(from) && end(to))
  }

  function count(exchange: Exchange | undefined, way: "up" | "down", sent: number) {
    lastAt = Date.now()
    if (exchange) exchange[way] += sent
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const bound = server.address()

  return {
    address: `http://localhost:${bound && typeof bound === "object" ? bound.port : 0}`,
    become: (line: Line) => {
      isDown = false
      down.become(line.down, line.latency / 2)
      up.become(line.up, line.latency / 2)
    },
    goDown: () => {
      isDown = true
      for (const socket of sockets) socket.destroy()
    },
    /** Resolves once nothing has gone over it for so long. */
    quiet: async (forMs: number) => {
      while (Date.now() - lastAt < forMs) await new Promise((later) => setTimeout(later, 50))
    },
    /** What went over it since this was last asked. */
    counted: () => {
      const all = exchanges
      exchanges = []
      return all
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

export type SlowNetwork = Awaited<ReturnType<typeof slowNetwork>>
