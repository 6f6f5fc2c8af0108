import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { Socket } from "node:net"

/** What becomes of one request: it goes through, never arrives, or arrives and its answer is lost. */
export type Fate = "through" | "lost" | "answer lost"

/**
 * Stands between a browser and the app, service workers included, as a network that can be down or bad. `localhost`
 * leads to it; pages and cookies are those of the app.
 */
export async function badNetwork(app: string) {
  const target = new URL(app)
  const sockets = new Set<Socket>()
  let isDown = false
  let fateOf = (_path: string): Fate => "through"
  let redeploy = (worker: string) => worker
  let holding: string | undefined
  let arrived = () => {}
  let onward = () => {}

  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/"
    const fate = isDown ? "lost" : fateOf(path)
    if (fate === "lost") return void incoming.socket.destroy()
    const where = {
      host: "127.0.0.1",
      port: target.port,
      path,
      method: incoming.method,
      headers: headersOf(path, incoming),
    }
    const through = request(where, (answer) => {
      if (path === holding) {
        onward = () => answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers))
        arrived()
      } else if (fate === "answer lost") answer.resume().on("end", () => incoming.socket.destroy())
      else if (path === "/worker.js") passRewritten(answer, outgoing, redeploy)
      else answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers))
    })
    through.on("error", () => incoming.socket.destroy())
    outgoing.on("close", () => through.destroy())
    incoming.pipe(through)
  })
  server.on("connection", (socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const bound = server.address()
  const port = bound && typeof bound === "object" ? bound.port : 0

  return {
    address: `http://localhost:${port}`,
    down: () => {
      isDown = true
      for (const socket of sockets) socket.destroy()
    },
    up: () => {
      isDown = false
    },
    /** Decides over each request from now on. */
    decide: (decision: typeof fateOf) => {
      fateOf = decision
    },
    /** Serves another service worker from now on, as after a new version of the app. */
    deploy: (change: typeof redeploy) => {
      redeploy = change
    },
    /** Keeps the server's answer at this path on its way until it is released; resolves once there is one. */
    hold: (path: string) => {
      holding = path
      return new Promise<void>((resolve) => {
        arrived = resolve
      })
    },
    release: () => {
      holding = undefined
      onward()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** The worker is asked for as it is, since it may be changed on its way. */
function headersOf(path: string, { headers }: IncomingMessage) {
  return path === "/worker.js" ? { ...headers, "accept-encoding": "identity" } : headers
}

export type BadNetwork = Awaited<ReturnType<typeof badNetwork>>

function passRewritten(answer: IncomingMessage, outgoing: ServerResponse, change: (body: string) => string) {
  const chunks: Buffer[] = []
  answer.on("data", (chunk) => chunks.push(chunk))
  answer.on("end", () => {
    const type = answer.headers["content-type"] ?? "text/javascript"
    outgoing.writeHead(answer.statusCode ?? 502, { "content-type": type, "cache-control": "no-cache" })
    outgoing.end(change(Buffer.concat(chunks).toString()))
  })
}
