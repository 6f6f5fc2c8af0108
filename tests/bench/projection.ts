import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { z } from "zod"
import { largeSizes } from "../backtest/large-ballot"
import type { Sample, Work } from "./work"

const Took = z.object({ first: z.number(), warm: z.number() })
const entry = ["--conditions=react-server", "--import", "tsx", "tests/bench/project-large.ts"]

const name = ({ workplaces, members }: { workplaces: number; members: number }) =>
  `${workplaces.toLocaleString("en-GB")} workplaces, ${members.toLocaleString("en-GB")} members`

/** What one projection of a large ballot costs, with no database: the same whatever union is measured. */
export const projection: Work = {
  id: "projection",
  does: "Where a ballot will end is worked out from its grouped counts",
  how: "In a process of its own: the first time there, and the middle of twenty after ten. A made-up ballot of four weeks on its twentieth day: last ballot known, pledges and first contacts by day, two counts of each workplace.",
  isOneSize: true,
  figures: Object.fromEntries(
    largeSizes.flatMap((size) => [
      [name(size), { unit: "ms", target: size.limit }],
      [`${name(size)}, the first`, { unit: "ms" }],
    ]),
  ),
  product: async () => {
    const sample: Sample = {}
    for (const size of largeSizes) {
      const { first, warm } = await timed(size)
      sample[name(size)] = warm
      sample[`${name(size)}, the first`] = first
    }
    return sample
  },
}

async function timed({ workplaces, members }: { workplaces: number; members: number }) {
  const args = [...entry, String(workplaces), String(members)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return Took.parse(JSON.parse(stdout))
}
