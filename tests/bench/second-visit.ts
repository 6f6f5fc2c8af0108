import { type Phone, phone } from "./phone"
import { fullSpeed, slow4g } from "./slow-network"
import type { Rep } from "./union"
import type { Bench, Sample, Work } from "./work"

/** How soon a phone that keeps the list shows it again. */
export const secondVisit: Work = {
  id: "second-visit",
  does: "The list is seen again, on a phone that keeps it",
  how: "The phone was there before, and its service worker has been stopped since, so that the time holds its start; or is awake still, as when somebody goes back to the list. The line is that of W10, or down. Once on a phone as quick as this machine, once four times slower; a browser slows pages only, so the worker runs at this machine’s speed either way. The floor is another visit to the floor, which keeps nothing.",
  costs:
    "Where it goes: to start a worker that has been stopped is most of the difference to one that is awake. What it runs then has not been compiled: to read and to draw two hundred rows takes it twice as long as once it is warm. The rest is the browser’s, to set up the page, read it and paint it. Styles and script served from the phone’s cache without the worker made no difference that could be told from chance.",
  isOneSize: true,
  figures: {
    "slow line": { unit: "s", target: 0.2 },
    "no signal": { unit: "s", target: 0.2 },
    "no signal, worker awake": { unit: "s", target: 0.2 },
    "slow line, slow phone": { unit: "s" },
    "no signal, slow phone": { unit: "s" },
    "no signal, slow phone, worker awake": { unit: "s" },
  },
  product: async (bench, rep) => ({
    ...(await seenAgain(bench, rep, 1, "")),
    ...(await seenAgain(bench, rep, 4, ", slow phone")),
  }),
  floor: async (bench, rep) => ({
    "slow line": await floorAgain(bench, rep, 1),
    "slow line, slow phone": await floorAgain(bench, rep, 4),
  }),
}

async function seenAgain(bench: Bench, rep: Rep, slower: number, how: string): Promise<Sample> {
  const visitor = await phone(bench, bench.product.address, rep, slower)
  bench.product.become(fullSpeed)
  await visitor.settleIn()
  bench.product.become(slow4g)
  const onSlowLine = await again(visitor, "/members")
  bench.product.goDown()
  const withNoSignal = await again(visitor, "/members")
  const awake = await seconds(visitor, "/members")
  await visitor.close()
  return {
    [`slow line${how}`]: onSlowLine,
    [`no signal${how}`]: withNoSignal,
    [`no signal${how}, worker awake`]: awake,
  }
}

async function floorAgain(bench: Bench, rep: Rep, slower: number): Promise<number> {
  const visitor = await phone(bench, bench.floor.address, undefined, slower)
  bench.floor.become(slow4g)
  await visitor.open(`/members?rep=${rep.id}`)
  const seconds = await again(visitor, `/members?rep=${rep.id}`)
  await visitor.close()
  return seconds
}

async function again(visitor: Phone, path: string): Promise<number> {
  await visitor.rest()
  return seconds(visitor, path)
}

async function seconds(visitor: Phone, path: string): Promise<number> {
  const { seenAt, startedAt } = await visitor.open(path)
  return (seenAt - startedAt) / 1000
}
