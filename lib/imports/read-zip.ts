import { createInflateRaw, inflateRawSync } from "node:zlib"

type Entry = { method: number; start: number; packed: number; size: number }

/** What is in a ZIP file, by name; each is unpacked when it is asked for, the large ones piece by piece. */
export function readZip(bytes: Buffer) {
  const entries = directoryOf(bytes)
  const packed = ({ start, packed }: Entry) => {
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    return { from, bytes: bytes.subarray(from, from + packed) }
  }
  return {
    names: [...entries.keys()],
    sizeOf: (name: string) => entries.get(name)?.size ?? 0,
    text(name: string): string {
      const entry = entries.get(name)
      if (!entry) return ""
      const inside = packed(entry).bytes
      const text = entry.method === 0 ? inside : inflateRawSync(inside, { maxOutputLength: largestPart })
      return text.toString("utf8")
    },
    /** Its text in pieces; `passed` is told how far into the ZIP file each has come. */
    async *pieces(name: string, passed: (at: number) => void): AsyncGenerator<string> {
      const entry = entries.get(name)
      if (!entry) return
      const { from, bytes: inside } = packed(entry)
      const decoder = new TextDecoder()
      if (entry.method === 0) {
        yield decoder.decode(inside)
        return
      }
      const inflate = createInflateRaw({ chunkSize: 1 << 18 })
      inflate.end(inside)
      for await (const piece of inflate) {
        passed(from + inflate.bytesWritten)
        yield decoder.decode(piece, { stream: true })
      }
    },
  }
}

/** A workbook’s small parts are smaller than this; what swells further was made to. */
const largestPart = 1 << 29

function directoryOf(bytes: Buffer) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  if (end < 0) throw new Error("no directory")
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error("a broken directory")
    const name = bytes.readUInt16LE(at + 28)
    entries.set(bytes.toString("utf8", at + 46, at + 46 + name), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      start: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
