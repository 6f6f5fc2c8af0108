import { type Exchange, weigh } from "./exchange"
import { type Phone, phone } from "./phone"
import { fullSpeed, type SlowNetwork } from "./slow-network"
import { listed } from "./union"
import { must, type Sample, type Work } from "./work"

const weight = { unit: "KB" } as const
const kinds = ["html", "style", "script", "font", "image", "list", "other"] as const

/** What the first visit of a phone costs its owner. */
export const w9: Work = {
  id: "W9",
  does: `My members with ${listed} names weighs so much, at the first visit of a phone`,
  how: "Bytes both ways at a line between browser and server, heads and what the service worker fetches included, until nothing has gone over it for two seconds. Signed in, caches empty. Counts only if all the names are there and the phone could then open its list with no signal. The floor keeps nothing and has no looks.",
  isOneSize: true,
  figures: {
    "in all": { ...weight, target: 160 },
    "of it for the page": weight,
    "of it for the service worker": weight,
    ...Object.fromEntries(kinds.map((kind) => [kind, weight])),
  },
  product: async (bench, rep) => {
    const visitor = await phone(bench, bench.product.address, rep)
    const sample = await visit(visitor, bench.product, "/members", visitor.keepsList)
    await visitor.close()
    return sample
  },
  floor: async (bench, rep) => {
    const visitor = await phone(bench, bench.floor.address)
    const sample = await visit(visitor, bench.floor, `/members?rep=${rep.id}`)
    await visitor.close()
    return sample
  },
}

async function visit(
  visitor: Phone,
  line: SlowNetwork,
  path: string,
  isDone = async () => {},
): Promise<Sample> {
  line.become(fullSpeed)
  await line.quiet(500)
  line.counted()
  await visitor.open(path)
  await isDone()
  await line.quiet(2000)
  must((await visitor.page().locator(".person").count()) === listed, `not all ${listed} are listed`)
  const all = line.counted()
  return {
    "in all": kilobytes(all),
    "of it for the page": kilobytes(all.filter(({ isWorkers }) => !isWorkers)),
    "of it for the service worker": kilobytes(all.filter(({ isWorkers }) => isWorkers)),
    ...Object.fromEntries(Object.entries(weigh(all)).map(([kind, bytes]) => [kind, bytes / 1000])),
  }
}

function kilobytes(exchanges: readonly Exchange[]) {
  return exchanges.reduce((sum, { up, down }) => sum + up + down, 0) / 1000
}
