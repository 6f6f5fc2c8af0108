import { execFile } from "node:child_process"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"
import { openProgress } from "./open-progress"
import type { Meeting, Soaked } from "./soak"
import { w5 } from "./w5-import"
import { w6 } from "./w6-export"
import { type Bench, must } from "./work"

const secretaries = 50
const arriving = 5000

/** A branch meeting with everything else that goes on beside it, told in a few lines. */
export async function bear(bench: Bench, minutes: number): Promise<string> {
  let heard = 0
  const [rep] = bench.union.reps
  must(rep !== undefined, "a union has reps")
  const end = performance.now() + minutes * 60_000 + arriving
  const hear = () => void heard++
  const watching = Array.from({ length: secretaries }, () => watch(bench, end, hear))
  const beside = async () => {
    await sleep(10_000)
    await Promise.all([w5.product(bench, rep, 0), w6.product(bench, rep, 0)])
  }
  // Whoever watches has the page open before the meeting begins.
  const meeting = sleep(arriving).then(() => Promise.all([meet(bench, minutes), beside()]))
  const [[soaked]] = await Promise.all([meeting, ...watching])
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return [
    `${soaked.saved} entries in ${minutes} minutes, each landed once; half within ${ms(soaked.half)}, 99 of 100 within ${ms(soaked.nearlyAll)} (target 250 ms), the slowest ${ms(soaked.slowest)}.`,
    `${secretaries} secretaries were told of ${heard} changes on Progress; one export and one import of ${bench.union.members} beside them.`,
    `The web process held ${soaked.memory[0]} MB early on and ${soaked.memory[1]} MB at the end.`,
  ].join("\n")
}

/** The reps, in a process of their own: to write and to read a large file keeps whoever does it from all else. */
async function meet({ union, productAt, productPid }: Bench, minutes: number): Promise<Soaked> {
  const meeting: Meeting & { minutes: number } = { union, productAt, productPid, minutes }
  const env = { ...process.env, MEETING: JSON.stringify(meeting) }
  const args = [...process.execArgv, "tests/bench/meeting.ts"]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return JSON.parse(stdout)
}

/** An open Progress page, for as long as the meeting lasts: what it hears is counted. */
async function watch(bench: Bench, end: number, hear: () => void) {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(end - performance.now())))
  const hearParts = (event: string) => event === "parts" && hear()
  while (performance.now() < end)
    await openProgress(bench, signal, hearParts).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
}
