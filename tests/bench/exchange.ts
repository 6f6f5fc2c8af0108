const kinds = ["html", "style", "script", "font", "image", "list", "other"] as const
export type Kind = (typeof kinds)[number]

/** One request and its answer: their bytes with the heads, and who asked. */
export type Exchange = {
  path: string
  isWorkers: boolean
  kind: Kind | undefined
  up: number
  down: number
}

/** The exchange that these bytes from a browser begin; undefined in the middle of one. */
export function exchangeOf(bytes: Buffer): Exchange | undefined {
  const head = bytes.toString("latin1")
  const path = head.match(/^(?:GET|POST|HEAD) (\S+) HTTP\/1\.1\r\n/)?.[1]
  if (!path) return undefined
  const isWorkers = /^(sec-fetch-dest: serviceworker|referer: \S*\/worker\.js)\r$/im.test(head)
  return { path, isWorkers, kind: undefined, up: 0, down: 0 }
}

/** Learns from the head of an answer what it carries. */
export function hearHead(exchange: Exchange, bytes: Buffer) {
  exchange.kind ??= kindOf(bytes.toString("latin1").match(/^content-type: (\S+?);?\s/im)?.[1] ?? "")
}

function kindOf(type: string): Kind {
  if (type === "text/html") return "html"
  if (type === "text/css") return "style"
  if (type.endsWith("/javascript")) return "script"
  if (type.startsWith("font/")) return "font"
  if (type.startsWith("image/")) return "image"
  return type === "application/json" ? "list" : "other"
}

/** Bytes by kind, both ways, of those exchanges. */
export function weigh(exchanges: readonly Exchange[]): Record<Kind, number> {
  const of = (wanted: Kind) =>
    exchanges
      .filter(({ kind = "other" }) => kind === wanted)
      .reduce((sum, { up, down }) => sum + up + down, 0)
  return {
    html: of("html"),
    style: of("style"),
    script: of("script"),
    font: of("font"),
    image: of("image"),
    list: of("list"),
    other: of("other"),
  }
}
