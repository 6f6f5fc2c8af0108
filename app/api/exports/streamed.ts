type Send = (pieces: AsyncIterable<string | Uint8Array>) => Promise<void>

const types = {
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

/** Answers as it is made: whoever stops reading stops the making. A file when it has a name, else a page. */
export function streamed(work: (send: Send) => Promise<void>, type: keyof typeof types, fileName?: string) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const [writer, encoder] = [writable.getWriter(), new TextEncoder()]
  work(async (pieces) => {
    for await (const piece of pieces)
      await writer.write(typeof piece === "string" ? encoder.encode(piece) : piece)
    await writer.close()
  }).catch((error: unknown) => writer.abort(error).catch(() => {}))
  return new Response(readable, {
    headers: {
      "content-type": types[type],
      ...(fileName && { "content-disposition": `attachment; filename="${fileName}.${type}"` }),
      "cache-control": "no-store",
    },
  })
}
