import { unzipSync } from "fflate"

const megabyte = 1 << 20
const mostTogether = 512 * megabyte
const mostBesideSheets = 64 * megabyte

/** Throws for a ZIP file whose parts say they unpack to more than a workbook’s do, or to nothing. Nothing is unpacked. */
export function refuseSwollen(bytes: Uint8Array) {
  let together = 0
  let besideSheets = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (originalSize === 0 && !name.endsWith("/"))
        throw new Error("a part that does not say how large it is")
      together += originalSize
      if (!name.includes("/worksheets/")) besideSheets += originalSize
      return false
    },
  })
  // A part that unpacks to more than it says is stopped by whoever unpacks it; the small ones are held whole.
  if (together > mostTogether || besideSheets > mostBesideSheets) throw new Error("swollen")
}
