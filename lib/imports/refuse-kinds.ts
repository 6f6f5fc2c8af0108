import { Refusal } from "@/lib/refusal"

/** Refuses by its first bytes what is neither a CSV nor a workbook that can be read, and says what to do instead. */
export function refuseKinds(bytes: Uint8Array) {
  const refuse = (why: string) => {
    throw new Refusal(why, "file")
  }
  if (bytes.every((byte) => byte <= 0x20))
    refuse("This file is empty. Export it again, and choose the new file.")
  if (startsWith(bytes, "%PDF"))
    refuse("This is a PDF, which cannot be read as a list. Export the list as CSV or .xlsx instead.")
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) {
    const locked = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
    refuse(
      locked
        ? "This workbook has a password. Open it in Excel, save a copy without one, and choose the copy."
        : "This is an old Excel file (.xls). Open it in Excel, save it as .xlsx or CSV, and choose that.",
    )
  }
}

export function startsWith(bytes: Uint8Array, letters: string) {
  return [...letters].every((letter, position) => bytes[position] === letter.charCodeAt(0))
}
