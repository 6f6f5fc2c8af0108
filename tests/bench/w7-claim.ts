import { caller } from "./caller"
import { formOf } from "./form-of"
import { processor, processorEach, processorFigures } from "./processor"
import { signInAs } from "./sign-in-as"
import { type Bench, must, type Work } from "./work"

const seconds = 4

/** Who has which member now: whoever was given one and has not gone on. */
type Held = Map<string, number>

/** How many members the queue gives out to callers who ask all at once, and that nobody is given to two of them. */
export const w7: Work = {
  id: "W7",
  does: "Callers take the next member to call, sixteen of them at once",
  how: `Sixteen volunteers of three branches, each as fast as they are answered, for ${seconds} seconds: the one they have is left to others and the next is claimed, in one request, with its audit row. Then one of them alone. Counts only if nobody was given a member whom another had. The floor updates one row with "skip locked", with no sign-in.`,
  figures: {
    "16 callers, a second": { unit: "/s", timesFloor: { least: 0.2 } },
    "1 caller, a second": { unit: "/s" },
    ...processorFigures,
  },
  costs:
    "Where it goes: what is asked for is two deeds with an audit row each, behind sign-in and row-level security, posted to a route of the framework: eight trips to the database, and the floor one. The next member is found by an index. To come to 0.2 it would take what W1 would: both deeds in one call, and a server of its own before the framework.",
  product: async (bench) => {
    const ringing = await ringers(bench, 16)
    const worked = await processor(bench)
    const { many, perSecond } = await together(ringing)
    return {
      "16 callers, a second": perSecond,
      ...(await processorEach(bench, worked, many)),
      "1 caller, a second": (await together(await ringers(bench, 1))).perSecond,
    }
  },
  floor: async (bench) => ({
    "16 callers, a second": (await together(plainRingers(bench, 16))).perSecond,
    "1 caller, a second": (await together(plainRingers(bench, 1))).perSecond,
  }),
}

type Ringer = { next: () => Promise<void>; hangUp: () => void }

async function together(ringers: Ringer[]) {
  for (const { next } of ringers) await next()
  const startedAt = performance.now()
  const given = await Promise.all(
    ringers.map(async ({ next }) => {
      let many = 0
      for (; performance.now() - startedAt < seconds * 1000; many++) await next()
      return many
    }),
  )
  const took = (performance.now() - startedAt) / 1000
  for (const { hangUp } of ringers) hangUp()
  const many = given.reduce((sum, each) => sum + each, ringers.length)
  return { many, perSecond: (many - ringers.length) / took }
}

async function ringers(bench: Bench, many: number): Promise<Ringer[]> {
  const held: Held = new Map()
  return Promise.all(
    bench.union.callers.slice(0, many).map(async (account, nth) => {
      const one = caller(bench.productAt, await signInAs(bench, account))
      const { body } = await one.get("/calls")
      let { location } = await one.post("/calls/next", formOf(body, /Next to call|Back to/))
      const call = await one.get(location)
      const skip = formOf(call.body, /class="back skip"/)
      const next = async () => {
        const mine = memberIn(location)
        held.delete(mine)
        location = (await one.post("/calls/skip", { ...skip, memberId: mine })).location
        const given = memberIn(location)
        must(!held.has(given), "a member was given to two callers")
        held.set(given, nth)
      }
      return { next, hangUp: one.hangUp }
    }),
  )
}

function memberIn(location: string) {
  const id = location.match(/\/calls\/([0-9a-f-]{36})/)?.[1]
  must(id !== undefined, `a caller was sent to ${location || "no page"}`)
  return id
}

const plainRingers = (bench: Bench, many: number): Ringer[] =>
  Array.from({ length: many }, (_, nth) => {
    const one = caller(bench.floorAt)
    const next = async () => {
      const { status } = await one.post("/claim", { account: bench.union.callers[nth]?.id ?? "" })
      must(status === 204, `the floor answered ${status}`)
    }
    return { next, hangUp: one.hangUp }
  })
