import { writeFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { parseArgs } from "node:util"
import { chromium } from "@playwright/test"
import { openAsOwner } from "@/db/owner"
import { chromiumArgs } from "@/tests/support/chromium-args"
import { bear } from "./bear"
import { fiftyEntries } from "./fifty-entries"
import { machine } from "./machine"
import { phone } from "./phone"
import { pooler } from "./pooler"
import { projection } from "./projection"
import { quietMachine } from "./quiet-machine"
import { replica } from "./replica"
import { type Measured, type Result, resultOf } from "./result"
import { secondVisit } from "./second-visit"
import { settled } from "./settled"
import { slowNetwork } from "./slow-network"
import { buildUnion, sizes } from "./union"
import { w1 } from "./w1-log"
import { w2 } from "./w2-list"
import { w3 } from "./w3-member"
import { w4 } from "./w4-progress"
import { w5 } from "./w5-import"
import { w6 } from "./w6-export"
import { w7 } from "./w7-claim"
import { w8 } from "./w8-start"
import { w9 } from "./w9-weight"
import { w10 } from "./w10-list"
import { watching } from "./watching"
import type { Bench, Sample, Work } from "./work"

// Last those that leave a good deal behind: claims, talks, members.
const works = [
  ...[projection, w2, w3, w4, w6, replica, w8, w9, w10, secondVisit, fiftyEntries],
  ...[watching, w7, w1, pooler, w5],
]
const say = (words: string) => process.stderr.write(`${words}\n`)

const { values: asked } = parseArgs({
  options: {
    only: { type: "string", default: works.map(({ id }) => id).join() },
    size: { type: "string", default: "6k" },
    rounds: { type: "string", default: "5" },
    /** Where the results go. */
    to: { type: "string", default: "" },
    /** Instead of the works: a meeting of ten minutes, or of so many. */
    soak: { type: "boolean", default: false },
    minutes: { type: "string", default: "10" },
  },
})
const size = Object.entries(sizes).find(([name]) => name === asked.size)?.[1]
const wanted = asked.only.toLowerCase().split(",")
const suited = works.filter(({ isOneSize }) => !isOneSize || size === sizes["6k"])
const chosen = suited.filter(({ id }) => wanted.includes(id.toLowerCase()))
if (chosen.length === 0 || !size) {
  say(
    `--only=${works.map(({ id }) => id).join()} --size=${Object.keys(sizes).join("|")} --rounds=5 --json --soak --minutes=10`,
  )
  process.exit(1)
}

const { DATABASE_URL = "", BASE_URL = "", FLOOR_URL = "", PRODUCT_PID = "", CHROMIUM_PATH } = process.env
const db = openAsOwner(DATABASE_URL)
const browser = await chromium.launch({
  executablePath: CHROMIUM_PATH,
  args: chromiumArgs,
})
const [product, floor] = await Promise.all([slowNetwork(BASE_URL), slowNetwork(FLOOR_URL)])
const servers = { product, floor, productAt: BASE_URL, floorAt: FLOOR_URL, productPid: Number(PRODUCT_PID) }
try {
  say(`Building a union of ${size.toLocaleString("en-GB")}…`)
  const bench: Bench = { browser, db, union: await buildUnion(db, size), ...servers }
  // What is so new would be told once more to whoever opens a page.
  await Promise.all([sleep(8000), settled(db, bench.union.ballotId)])
  await wakeServers(bench)
  if (asked.soak) process.stdout.write(`${await bear(bench, Number(asked.minutes))}\n`)
  else await measureAll(bench)
} finally {
  await browser.close()
  product.close()
  floor.close()
  await db.$client.end()
}

async function measureAll(bench: Bench) {
  const results: Result[] = []
  for (const work of chosen)
    results.push(await measure(bench, work).catch((error: unknown) => failed(work, error)))
  const measured: Measured = {
    around: await machine(bench),
    isWhole: chosen.length === suited.length,
    results,
  }
  writeFileSync(asked.to, JSON.stringify(measured))
}

/** A server that has just started loads its pages as they are first asked for, which is no phone's business. */
async function wakeServers(bench: Bench) {
  const [rep] = bench.union.reps
  for (const [address, path] of [
    [bench.product.address, "/members"],
    [bench.floor.address, `/members?rep=${rep?.id}`],
  ] as const) {
    const visitor = await phone(bench, address, rep, 1)
    await visitor.tapAt(await visitor.open(path))
    await visitor.close()
  }
}

/** What does not count keeps nothing else from being measured, and is told in its place. */
function failed(work: Work, error: unknown): Result {
  const missing = error instanceof Error ? error.message : String(error)
  say(`${work.id}: ${missing}`)
  process.exitCode = 1
  return { ...resultOf(work, { product: [], floor: [] }), rows: [], missing, disturbed: 0 }
}

/** Product and floor in turn, each first in every other round, so that what else the machine does falls on both. */
async function measure(bench: Bench, work: Work): Promise<Result> {
  const samples: { product: Sample[]; floor: Sample[] } = { product: [], floor: [] }
  let disturbed = 0
  const opened = await work.open?.(bench)
  if (opened && "missing" in opened) return { ...resultOf(work, samples), ...opened, rows: [], disturbed }
  for (let round = 0; round < Number(asked.rounds); round++) {
    say(`${work.id}, round ${round + 1}`)
    const rep = bench.union.reps[round % bench.union.reps.length]
    if (!rep) throw new Error("nobody to measure for")
    const turns = round % 2 === 0 ? (["floor", "product"] as const) : (["product", "floor"] as const)
    for (const turn of turns) {
      if (work[turn] && !(await quietMachine())) disturbed++
      const sample = await work[turn]?.(bench, rep, round)
      if (sample) samples[turn].push(sample)
    }
  }
  await opened?.()
  return { ...resultOf(work, samples), disturbed }
}
