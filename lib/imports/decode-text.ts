import { isUtf8 } from "node:buffer"

export const encodings = ["UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"] as const
export type Encoding = (typeof encodings)[number]

export const pieceOfText = 1 << 20

/** Text in pieces of about a megabyte, so that a large file is never held as one string. */
export function* decodeText(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decode = encoding === "Windows-1252" ? windows1252 : streamed(encoding)
  for (let from = 0; from < bytes.length; from += pieceOfText)
    yield decode(bytes.subarray(from, from + pieceOfText), from + pieceOfText < bytes.length)
}

export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE"
  const nuls = countNuls(bytes.subarray(0, 4096))
  if (nuls.odd > nuls.pairs * 0.3) return "UTF-16LE"
  if (nuls.even > nuls.pairs * 0.3) return "UTF-16BE"
  return isUtf8(bytes) || mostlyUtf8(bytes) ? "UTF-8" : "Windows-1252"
}

/** One spoilt name must not turn every other accent of a UTF-8 file into nonsense. */
function mostlyUtf8(bytes: Uint8Array) {
  let beyondAscii = 0
  let spoilt = 0
  for (const text of decodeText(bytes, "UTF-8")) {
    beyondAscii += text.match(/[^\0-\x7f]/g)?.length ?? 0
    spoilt += text.match(/\ufffd/g)?.length ?? 0
  }
  return spoilt * 10 < beyondAscii
}

function countNuls(bytes: Uint8Array) {
  const nuls = { even: 0, odd: 0, pairs: Math.max(1, bytes.length >> 1) }
  bytes.forEach((byte, position) => {
    if (byte === 0) nuls[position % 2 === 0 ? "even" : "odd"]++
  })
  return nuls
}

function streamed(encoding: Encoding) {
  const decoder = new TextDecoder(encoding)
  return (bytes: Uint8Array, more: boolean) => decoder.decode(bytes, { stream: more })
}

// Node has had versions whose TextDecoder takes these 32 for Latin-1. Undefined ones stay unreadable.
const beyondLatin1 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"

function windows1252(bytes: Uint8Array) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (letter) => beyondLatin1[letter.charCodeAt(0) - 0x80] ?? "\ufffd")
}
