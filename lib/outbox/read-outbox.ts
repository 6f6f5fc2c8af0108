import { z } from "zod"
import { outboxBytes, outboxEntries, outboxVerbs } from "./terms"

const moment = z.iso.datetime({ offset: true }).transform((told) => new Date(told))

/** The whole of what a phone sends. Each entry is read by itself, so that one that cannot be read holds up no other. */
const SentOutbox = z.object({
  accountId: z.uuid(),
  sentAt: moment,
  entries: z.array(z.unknown()).max(outboxEntries),
})
export type SentOutbox = z.output<typeof SentOutbox>

export const SentEntry = z.object({
  id: z.uuid(),
  verb: z.enum(outboxVerbs),
  input: z.record(z.string(), z.unknown()),
  madeAt: moment,
  /** Worth less than the entry: one that cannot be read is done without. */
  listedAt: moment.nullable().catch(null),
})
export type SentEntry = z.output<typeof SentEntry>

/** The outbox in a request's body; undefined when it is none, or is too large. */
export async function readOutbox(request: Request): Promise<SentOutbox | undefined> {
  const text = await readUpTo(outboxBytes, request)
  if (text === undefined) return undefined
  try {
    return SentOutbox.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function readUpTo(most: number, { headers, body }: Request): Promise<string | undefined> {
  if (!body || Number(headers.get("content-length")) > most) return undefined
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let text = ""
  let bytes = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength
    if (bytes > most) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(piece.value, { stream: true })
  }
  return text + decoder.decode()
}
