import { setTimeout as sleep } from "node:timers/promises"
import { signInAs } from "./sign-in-as"
import { soak } from "./soak"
import { w5 } from "./w5-import"
import { w6 } from "./w6-export"
import { type Bench, must } from "./work"

const secretaries = 50

/** A branch meeting with everything else that goes on beside it, told in a few lines. */
export async function bear(bench: Bench, minutes: number): Promise<string> {
  let heard = 0
  const [rep] = bench.union.reps
  must(rep !== undefined, "a union has reps")
  const soaked = await soak(bench, minutes, async (end) => {
    const watching = Array.from({ length: secretaries }, () =>
      watch(bench, end, () => {
        heard++
      }),
    )
    const beside = sleep(10_000).then(() =>
      Promise.all([w5.product(bench, rep, 0), w6.product(bench, rep, 0)]),
    )
    await Promise.all([...watching, beside])
  })
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return [
    `${soaked.saved} entries in ${minutes} minutes, each landed once; half within ${ms(soaked.half)}, 99 of 100 within ${ms(soaked.nearlyAll)} (target 250 ms), the slowest ${ms(soaked.slowest)}.`,
    `${secretaries} secretaries were told of ${heard} changes on Progress; one export and one import of ${bench.union.members} beside them.`,
    `The web process held ${soaked.memory[0]} MB early on and ${soaked.memory[1]} MB at the end.`,
  ].join("\n")
}

/** An open Progress page, for as long as the meeting lasts: what it hears is counted. */
async function watch(bench: Bench, end: number, hear: () => void) {
  const { name, value } = await signInAs(bench, bench.union.secretary)
  while (performance.now() < end) {
    const answer = await fetch(`${bench.productAt}/api/live/progress`, {
      headers: { cookie: `${name}=${value}` },
      signal: AbortSignal.timeout(Math.max(1, end - performance.now())),
    }).catch(() => undefined)
    const reader = answer?.body?.pipeThrough(new TextDecoderStream()).getReader()
    must(answer === undefined || answer.ok, `watching was answered ${answer?.status}`)
    for (let open = true; reader && open; ) {
      const read = await reader.read().catch(() => undefined)
      open = read !== undefined && !read.done
      if (read?.value?.includes("event: parts")) hear()
    }
  }
}
