import { randomBytes } from "node:crypto"
import { mkdirSync } from "node:fs"
import { rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { onStop } from "./command.mjs"

/**
 * A real SMTP server on this machine alone, which keeps every message as a file and sends none on.
 * @param {string} folder
 * @returns {Promise<string>} its SMTP_URL
 */
export async function catchMail(folder) {
  const { SMTPServer } = await import("smtp-server")
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      keep(stream, folder).then(() => done(), done)
    },
  })
  server.on("error", () => {})
  await new Promise((resolve, reject) => {
    server.server.once("error", reject)
    server.listen(0, "127.0.0.1", () => resolve(undefined))
  })
  onStop(() => server.close())
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.server.address())
  return `smtp://127.0.0.1:${port}`
}

async function keep(stream, folder) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  const name = `${new Date().toISOString().replaceAll(/[:.]/g, "-")}-${randomBytes(4).toString("hex")}.eml`
  // Renamed when whole, so that a reader never meets half a message.
  const part = join(folder, `.${name}.part`)
  await writeFile(part, Buffer.concat(chunks), { mode: 0o600 })
  await rename(part, join(folder, name))
}
