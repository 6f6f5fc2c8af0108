import { changeHeard } from "@/tests/support/change-heard"
import { webProcess } from "@/tests/support/web-process"
import { caller } from "./caller"
import { signInAs } from "./sign-in-as"
import { poolerHere, startPooler } from "./start-pooler"
import type { Rep } from "./union"
import { log, membersOf, w1 } from "./w1-log"
import { w2 } from "./w2-list"
import { type Bench, must, type Sample, type Work } from "./work"

type Web = Awaited<ReturnType<typeof webProcess>>
type Opened = { one: Web; other: Web; direct: Web; passed: () => Promise<number> }
let opened: Opened | undefined

/** Whether a pooler before the database costs anything, and breaks nothing. */
export const pooler: Work = {
  id: "pooler",
  does: "The product by way of PgBouncer in transaction mode, beside the product without it",
  how: "Two web processes go through a pooler of ten connections, and listen past it; here the floor is a web process of the same build that goes straight to the database. Logs as in W1, lists as in W2, with what they must show to count. Heard: from a talk logged at one of the two until a page that is open at the other is told. Counts only if the pooler saw a transaction for each list and each talk at least.",
  isOneSize: true,
  figures: {
    "talks a second": { unit: "/s" },
    "a list, half within": { unit: "ms" },
    "a list, nearly all within": { unit: "ms" },
    heard: { unit: "ms" },
  },
  open: async (bench) => {
    const file = poolerHere()
    if (!file) return { missing: "there is no pgbouncer here (Debian has it as the package pgbouncer)." }
    const { url, passed, stop } = await startPooler(file, process.env.APP_DATABASE_URL ?? "")
    const through = { APP_POOLER_URL: url }
    const [one, other, direct] = await Promise.all([webProcess(through), webProcess(through), webProcess()])
    opened = { one, other, direct, passed }
    for (const { address } of [one, direct])
      await w2.product({ ...bench, productAt: address }, repOf(bench), 0)
    return async () => {
      await Promise.all([one, other, direct].map((web) => web.kill()))
      await stop()
    }
  },
  product: async (bench, rep, round) => {
    const { one, other, passed } = ready()
    const before = await passed()
    const sample = await measure({ ...bench, productAt: one.address }, rep, round)
    const heard = await changeHeard(bench, other.address, rep, async () => {
      const phone = caller(one.address, await signInAs(bench, rep))
      await log(bench, phone, await membersOf(bench, rep.workplaceIds), round)
      phone.hangUp()
    })
    const through = (await passed()) - before
    must(through > 60, `the pooler saw ${through} transactions`)
    return { ...sample, heard }
  },
  floor: (bench, rep, round) => measure({ ...bench, productAt: ready().direct.address }, rep, round),
}

function ready(): Opened {
  must(opened !== undefined, "it was made ready")
  return opened
}

function repOf({ union }: Bench): Rep {
  const [rep] = union.reps
  must(rep !== undefined, "a union has reps")
  return rep
}

async function measure(bench: Bench, rep: Rep, round: number): Promise<Sample> {
  const { "half within": half = Number.NaN, "nearly all within": nearlyAll = Number.NaN } = await w2.product(
    bench,
    rep,
    round,
  )
  const { "a second": talks = Number.NaN } = await w1.product(bench, rep, round)
  return { "talks a second": talks, "a list, half within": half, "a list, nearly all within": nearlyAll }
}
