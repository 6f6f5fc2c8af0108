type Send = (pieces: AsyncIterable<string>) => Promise<void>

/** Answers with text as it is made: whoever stops reading stops the making. A file when it has a name, else a page. */
export function streamed(
  work: (send: Send) => Promise<void>,
  type: "text/csv" | "text/html",
  fileName?: string,
) {
  const { readable, writable } = new TextEncoderStream()
  const writer = writable.getWriter()
  work(async (pieces) => {
    for await (const piece of pieces) await writer.write(piece)
    await writer.close()
  }).catch((error: unknown) => writer.abort(error).catch(() => {}))
  return new Response(readable, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      ...(fileName && { "content-disposition": `attachment; filename="${fileName}"` }),
      "cache-control": "no-store",
    },
  })
}
