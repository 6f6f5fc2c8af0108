import { Agent, request } from "node:http"

export type Answer = { status: number; location: string; body: string; ms: number }

/** Somebody at the other end of a connection that is kept open: no browser, no line, only the server's own time. */
export function caller(address: string, cookie?: { name: string; value: string }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { hostname, port, origin } = new URL(address)
  const headers = {
    accept: "text/html",
    origin,
    ...(cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}),
  }

  function send(method: string, path: string, form?: Record<string, string>): Promise<Answer> {
    const body = form && new URLSearchParams(form).toString()
    const type = body ? { "content-type": "application/x-www-form-urlencoded" } : {}
    const startedAt = performance.now()
    return new Promise((resolve, reject) => {
      const sent = request(
        { agent, hostname, port, method, path, headers: { ...headers, ...type } },
        (answer) => {
          let text = ""
          answer.setEncoding("utf8")
          answer.on("data", (piece: string) => (text += piece))
          answer.on("error", reject)
          answer.on("end", () => {
            const { statusCode: status = 0, headers } = answer
            resolve({
              status,
              location: headers.location ?? "",
              body: text,
              ms: performance.now() - startedAt,
            })
          })
        },
      )
      sent.on("error", reject)
      sent.end(body)
    })
  }

  return {
    get: (path: string) => send("GET", path),
    post: (path: string, form: Record<string, string>) => send("POST", path, form),
    hangUp: () => agent.destroy(),
  }
}

export type Caller = ReturnType<typeof caller>
