import { setTimeout as sleep } from "node:timers/promises"
import { endChild, ended, startChild } from "./child.mjs"
import { isStopping, onStop } from "./command.mjs"
import { cleanEnvironment } from "./environment.mjs"

const second = 1000

/**
 * Keeps a process going that does what falls due by itself, and starts it again if it dies: after a second, and longer
 * each time until a minute, for as long as it goes on dying.
 * @param {NodeJS.ProcessEnv} env
 */
export async function keepWorking(env) {
  let wait = second
  while (!isStopping()) {
    const startedAt = Date.now()
    await work(env)
    if (isStopping()) return
    if (Date.now() - startedAt > 60 * second) wait = second
    console.error(`The process that does the jobs ended. It starts again in ${wait / second} s.`)
    await sleep(wait)
    wait = Math.min(2 * wait, 60 * second)
  }
}

async function work(env) {
  const args = ["--conditions=react-server", "--import", tether, "--import", "tsx", "scripts/jobs.ts"]
  const child = startChild(process.execPath, args, {
    env: { ...cleanEnvironment(), ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  })
  const forget = onStop(() => endChild(child))
  await ended(child).catch(console.error)
  if (!isStopping()) forget()
}

const tether = new URL("tether.mjs", import.meta.url).href
