import { request } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { endChild, ended, startChild } from "./child.mjs"
import { Halt, onStop } from "./command.mjs"
import { cleanEnvironment } from "./environment.mjs"

/**
 * Starts the web process and resolves once it answers.
 * @param {{ port: number, host?: string, env: NodeJS.ProcessEnv, dev?: boolean }} options
 * @returns {Promise<{ ended: Promise<number>, pid: number }>}
 */
export async function serve({ port, host, env, dev = false }) {
  const args = [dev ? "dev" : "start", "--port", String(port), ...(host ? ["--hostname", host] : [])]
  const child = startChild(
    process.execPath,
    ["--import", tether, "--import", compressible, "node_modules/next/dist/bin/next", ...args],
    {
      env: {
        ...cleanEnvironment(),
        ...env,
        PORT: String(port),
        NODE_ENV: dev ? "development" : "production",
      },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
      detached: true,
    },
  )
  onStop(() => endChild(child))
  let early = ""
  const hold = (chunk) => {
    early += chunk
  }
  child.stdout?.on("data", hold)
  const isOver = ended(child)
  isOver.then(
    () => {},
    () => {},
  )
  if (!(await answers(port, host, child)))
    throw new Halt(`${early.trim()}\nThe web process ended before it answered.`)
  child.stdout?.off("data", hold).pipe(process.stdout)
  return { ended: isOver, pid: child.pid }
}

const tether = new URL("tether.mjs", import.meta.url).href
const compressible = new URL("compressible.mjs", import.meta.url).href

async function answers(port, host, child) {
  while (child.exitCode === null && child.signalCode === null) {
    if (await ask(port, host)) return true
    await sleep(50)
  }
  return false
}

/** @returns {Promise<boolean>} */
function ask(port, host) {
  const to = !host || host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host
  return new Promise((resolve) => {
    request({ host: to, port, path: "/api/health", timeout: 60_000 }, (answer) => {
      answer.resume()
      resolve(true)
    })
      .on("error", () => resolve(false))
      .end()
  })
}
