import { cpus } from "node:os"
import { setTimeout as sleep } from "node:timers/promises"

const idleEnough = 0.7
const patience = 20_000

/** Waits until the machine has little else to do, for so long and no longer; whether it had. */
export async function quietMachine(): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) if (await isQuiet()) return true
  return false
}

async function isQuiet() {
  const before = spent()
  await sleep(1500)
  const after = spent()
  return (after.idle - before.idle) / (after.all - before.all) >= idleEnough
}

function spent() {
  const times = cpus().map((core) => core.times)
  const idle = times.reduce((sum, core) => sum + core.idle, 0)
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0)
  return { idle, all }
}
