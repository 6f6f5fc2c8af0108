import { createServer } from "node:net"
import { Halt } from "./command.mjs"

/**
 * The port asked for, or the first free one from 3000.
 * @param {string | undefined} asked
 */
export async function choosePort(asked) {
  if (asked) {
    const port = Number(asked)
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Halt(`PORT must be a number from 1 to 65535, not "${asked}".`)
    const problem = await whyNot(port)
    if (problem === "EACCES")
      throw new Halt(`Port ${port} needs more rights than this user has. Set PORT to 1024 or more.`)
    if (problem)
      throw new Halt(`Port ${port} is taken by another program. Stop it, or set PORT to another number.`)
    return port
  }
  for (let port = 3000; port < 3100; port++) if (!(await whyNot(port))) return port
  throw new Halt("Ports 3000 to 3099 are all taken. Set PORT to a free one.")
}

/** @returns {Promise<number>} a free port on 127.0.0.1 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}

async function whyNot(port) {
  return (await tryListen(port, "127.0.0.1")) ?? (await tryListen(port, undefined))
}

/** @returns {Promise<string | undefined>} the error code, if any */
function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer().once("error", (error) =>
      resolve(/** @type {any} */ (error).code ?? "failed"),
    )
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
