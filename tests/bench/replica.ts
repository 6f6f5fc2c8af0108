import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import postgres from "postgres"
import { startReplica } from "@/tests/support/start-replica"
import { webProcess } from "@/tests/support/web-process"
import { caller } from "./caller"
import { median } from "./median"
import { signInAs } from "./sign-in-as"
import { w2 } from "./w2-list"
import { takeEverybody } from "./w6-export"
import { type Bench, must, type Sample, type Work } from "./work"

type Web = Awaited<ReturnType<typeof webProcess>>
type Opened = { aside: Web; direct: Web; readThere: () => Promise<number> }
let opened: Opened | undefined

/** Whether reps are spared when a list of everybody is read from a replica. */
export const replica: Work = {
  id: "replica",
  does: "My members while everybody is taken away again and again, read from a streaming replica, beside the same without one",
  how: "A second server streams from the bench’s own; the web process that has its address reads what is taken away there, once it has all that was committed when that was allowed. Here the floor is a web process of the same build with no replica. Lists as in W2 while somebody takes the pledge list of everybody as in W6, again as soon as it is there. Counts only if every list and every line is there and the rows were read on the replica. All on one machine: what is spared is the primary’s own work and its connections, not the machine.",
  isOneSize: true,
  figures: {
    "a list, half within": { unit: "ms" },
    "a list, nearly all within": { unit: "ms" },
    everybody: { unit: "s" },
  },
  open: async (bench) => {
    const { DATABASE_URL = "", APP_DATABASE_URL = "", DATA_DIR = "" } = process.env
    const second = await startReplica(bench.db.$client, DATABASE_URL, join(DATA_DIR, "replica"))
    const at = Object.assign(new URL(APP_DATABASE_URL), { port: second.port }).href
    const [aside, direct] = await Promise.all([webProcess({ APP_REPLICA_URL: at }), webProcess()])
    const there = postgres(second.ownerUrl, { max: 1, onnotice: () => {} })
    const readThere = async () => {
      const [row] = await there<{ many: string }[]>`
        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as many
        from pg_stat_user_tables where relname = 'roll_entries'`
      return Number(row?.many)
    }
    opened = { aside, direct, readThere }
    for (const web of [aside, direct]) await measure({ ...bench, productAt: web.address })
    return async () => {
      await Promise.all([aside, direct].map((web) => web.kill()))
      await there.end()
      await second.stop()
    }
  },
  product: async (bench) => {
    const { aside, readThere } = ready()
    const before = await readThere()
    const sample = await measure({ ...bench, productAt: aside.address })
    // A server tells how much it has read only now and then.
    for (let waited = 0; waited < 15 && (await readThere()) === before; waited++) await sleep(1000)
    must((await readThere()) - before >= bench.union.members, "everybody was read on the replica")
    return sample
  },
  floor: (bench) => measure({ ...bench, productAt: ready().direct.address }),
}

function ready(): Opened {
  must(opened !== undefined, "it was made ready")
  return opened
}

async function measure(bench: Bench): Promise<Sample> {
  const [rep] = bench.union.reps
  must(rep !== undefined, "a union has reps")
  const organiser = caller(bench.productAt, await signInAs(bench, bench.union.organiser))
  const took: number[] = []
  let isOver = false
  const taking = (async () => {
    do took.push(await takeEverybody(bench, organiser))
    while (!isOver)
  })()
  const lists = w2.product(bench, rep, 0).finally(() => {
    isOver = true
  })
  const [{ "half within": half = Number.NaN, "nearly all within": nearlyAll = Number.NaN }] =
    await Promise.all([lists, taking])
  organiser.hangUp()
  return { "a list, half within": half, "a list, nearly all within": nearlyAll, everybody: median(took) }
}
