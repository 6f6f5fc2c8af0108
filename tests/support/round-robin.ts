import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"

/** Stands before several web processes as a plain load balancer: each in turn, and the next where one does not answer. */
export async function roundRobin(addresses: readonly string[]) {
  let turn = 0
  const server = createServer(async (incoming, outgoing) => {
    const pieces: Buffer[] = []
    for await (const piece of incoming) pieces.push(Buffer.from(piece))
    const first = turn++
    for (let nth = 0; nth < addresses.length; nth++) {
      const address = addresses[(first + nth) % addresses.length]
      if (address && (await passed(address, incoming, Buffer.concat(pieces), outgoing))) return
    }
    outgoing.destroy()
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const bound = server.address()
  const port = bound && typeof bound === "object" ? bound.port : 0
  return { address: `http://localhost:${port}`, close: () => server.close() }
}

/** False when nobody was there; what dies half-way is the asker’s to try again. */
function passed(
  address: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
) {
  const { port } = new URL(address)
  return new Promise<boolean>((done) => {
    const through = request(
      { host: "127.0.0.1", port, path: url, method, headers, agent: false },
      (answer) => {
        answer.on("error", () => outgoing.destroy())
        answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers))
        done(true)
      },
    )
    through.on("error", (error) => {
      const isAbsent = "code" in error && error.code === "ECONNREFUSED"
      if (!isAbsent) outgoing.destroy()
      done(!isAbsent)
    })
    through.end(body)
  })
}
