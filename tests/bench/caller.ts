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

  function send(method: string, path: string, sent?: Body): Promise<Answer> {
    const type = sent ? { "content-type": sent.type } : {}
    const startedAt = performance.now()
    return new Promise((resolve, reject) => {
      const asked = request(
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
      asked.on("error", reject)
      asked.end(sent?.body)
    })
  }

  return {
    get: (path: string) => send("GET", path),
    post: (path: string, form: Record<string, string>) => send("POST", path, urlEncoded(form)),
    /** As a browser with no scripts sends a form whose page a framework drew. */
    submit: (path: string, form: Record<string, string>, file?: SentFile) =>
      send("POST", path, inParts(form, file)),
    hangUp: () => agent.destroy(),
  }
}

export type Caller = ReturnType<typeof caller>

type Body = { type: string; body: string }

function urlEncoded(form: Record<string, string>): Body {
  return { type: "application/x-www-form-urlencoded", body: new URLSearchParams(form).toString() }
}

export type SentFile = { name: string; fileName: string; type: string; text: string }

function inParts(form: Record<string, string>, file?: SentFile): Body {
  const boundary = "----bench"
  const part = (head: string, text: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${text}\r\n`
  const parts = Object.entries(form).map(([name, value]) => part(`name="${name}"`, value))
  if (file)
    parts.push(
      part(`name="${file.name}"; filename="${file.fileName}"\r\ncontent-type: ${file.type}`, file.text),
    )
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join("")}--${boundary}--\r\n` }
}
