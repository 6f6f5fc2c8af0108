import { and, eq } from "drizzle-orm"
import { contactAttempts, pledges } from "@/db/schema"
import { median } from "./median"
import { type Phone, phone } from "./phone"
import { fullSpeed, type Line, slow4g } from "./slow-network"
import type { Rep } from "./union"
import { type Bench, must, type Work } from "./work"

const entries = 50
const answers = ["posted", "will_post", "not_arrived"]

/** Whether the phone stays as quick at the fiftieth entry as at the first, and whether all of them arrive. */
export const fiftyEntries: Work = {
  id: "fifty-entries",
  does: `${entries} entries in a row, tap by tap, from the tap until the next member is seen`,
  how: "On the phone of the second visit, each tap as soon as the page is there; medians of the first ten and of the last ten. Counts only if, with the signal back, the server has exactly one attempt and one pledge of each member tapped, and nothing is left on the phone.",
  isOneSize: true,
  figures: {
    "slow line, first ten": { unit: "ms" },
    "slow line, last ten": { unit: "ms" },
    "slow line, growth": { unit: "×", target: 1.2 },
    "no signal, first ten": { unit: "ms" },
    "no signal, last ten": { unit: "ms" },
    "no signal, growth": { unit: "×", target: 1.2 },
  },
  product: async (bench, _rep, round) => ({
    ...named("slow line", await fifty(bench, untouched(bench, round * 2), slow4g)),
    ...named("no signal", await fifty(bench, untouched(bench, round * 2 + 1), undefined)),
  }),
}

/** From the end of the list: the other works take their reps from its head. */
function untouched({ union }: Bench, nth: number): Rep {
  const rep = union.reps.at(-1 - nth)
  must(rep !== undefined, "there are not so many reps")
  return rep
}

async function fifty(bench: Bench, rep: Rep, line: Line | undefined) {
  const visitor = await phone(bench, bench.product.address, rep)
  bench.product.become(fullSpeed)
  await visitor.settleIn()
  if (line) bench.product.become(line)
  else bench.product.goDown()
  // A phone sets its clock by the server's, which says whole seconds.
  const since = Date.now() - 2000
  const { tapped, took } = await tapThrough(visitor, rep)
  bench.product.become(fullSpeed)
  await allLanded(bench, rep, tapped, since)
  await visitor.hasSentAll()
  await visitor.close()
  return { first: median(took.slice(0, 10)), last: median(took.slice(-10)) }
}

async function tapThrough(visitor: Phone, { workplaceIds: [workplace] }: Rep) {
  const took: number[] = []
  const tapped: string[] = []
  const list = await visitor.open(`/members?workplace=${workplace}`)
  let shown = await visitor.tapAt(list)
  for (let nth = 0; nth < entries; nth++) {
    tapped.push(shown.path.split("/").at(-1) ?? "")
    shown = await visitor.tap(`[name=answer][value=${answers[nth % answers.length]}]`)
    took.push(shown.seenAt - shown.tappedAt)
  }
  must(new Set(tapped).size === entries, "a member came up twice")
  return { took, tapped }
}

async function allLanded({ db, union }: Bench, rep: Rep, tapped: readonly string[], since: number) {
  const expected = [...tapped].sort().join()
  const landed = async (table: typeof contactAttempts | typeof pledges) => {
    const own = and(eq(table.ballotId, union.ballotId), eq(table.accountId, rep.id))
    const rows = await db.select({ memberId: table.memberId, madeAt: table.madeAt }).from(table).where(own)
    return rows.filter(({ madeAt }) => madeAt.getTime() > since).map(({ memberId }) => memberId)
  }
  for (const deadline = Date.now() + 60_000; ; ) {
    const found = await Promise.all([landed(contactAttempts), landed(pledges)])
    if (found.every((ids) => ids.sort().join() === expected)) return
    must(Date.now() < deadline, `of ${entries} entries ${found.map(({ length }) => length)} landed`)
    await new Promise((later) => setTimeout(later, 200))
  }
}

function named(where: string, { first, last }: { first: number; last: number }) {
  return { [`${where}, first ten`]: first, [`${where}, last ten`]: last, [`${where}, growth`]: last / first }
}
