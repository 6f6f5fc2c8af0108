import { phone } from "./phone"
import { fullSpeed, slow4g } from "./slow-network"
import type { Work } from "./work"

/** How soon a phone that keeps the list shows it again. */
export const secondVisit: Work = {
  id: "second-visit",
  does: "The list is seen again, on a phone that keeps it",
  how: "As W10, but the phone was there before, and its service worker has been stopped since: the time holds its start. A browser slows pages only, so the worker runs at this machine’s speed. The floor is another visit to the floor, which keeps nothing.",
  figures: {
    "slow line": { unit: "s", target: 0.2 },
    "no signal": { unit: "s", target: 0.2 },
  },
  product: async (bench, rep) => {
    const visitor = await phone(bench, bench.product.address, rep)
    bench.product.become(fullSpeed)
    await visitor.settleIn()
    const again = async () => {
      await visitor.rest()
      const { seenAt, startedAt } = await visitor.open("/members")
      return (seenAt - startedAt) / 1000
    }
    bench.product.become(slow4g)
    const onSlowLine = await again()
    bench.product.goDown()
    const withNoSignal = await again()
    await visitor.close()
    return { "slow line": onSlowLine, "no signal": withNoSignal }
  },
  floor: async (bench, rep) => {
    const visitor = await phone(bench, bench.floor.address)
    bench.floor.become(slow4g)
    await visitor.open(`/members?rep=${rep.id}`)
    const { seenAt, startedAt } = await visitor.open(`/members?rep=${rep.id}`)
    await visitor.close()
    return { "slow line": (seenAt - startedAt) / 1000 }
  },
}
