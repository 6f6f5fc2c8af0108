import { caller } from "./caller"
import { oneAfterAnother } from "./one-after-another"
import { signInAs } from "./sign-in-as"
import { type Bench, must, type Work } from "./work"

/** How soon an organiser sees where every branch stands, and a secretary where theirs does. */
export const w4: Work = {
  id: "W4",
  does: "The server has Progress, with its projection",
  how: "One caller on a connection kept open; from the request until its last byte. The union’s page has every branch with what it is expected to bring, the branch’s every workplace; both the projection, at most a minute old, by day. Signed in, behind row-level security. Counts only if the page has the very number entitled. The floor adds up the counts that are kept, workplace by pledge and by day, as the owner, with no sign-in.",
  figures: {
    "the union, half within": { unit: "ms", target: 60 },
    "the union, nearly all within": { unit: "ms" },
    "a branch, half within": { unit: "ms", target: 60 },
    "a branch, nearly all within": { unit: "ms" },
  },
  product: async (bench) => ({
    ...named("the union", await ask(bench, bench.union.organiser, bench.union.members)),
    ...named("a branch", await ask(bench, bench.union.secretary, bench.union.secretary.entitled)),
  }),
  floor: async (bench) => {
    const one = caller(bench.floorAt)
    const sample = await oneAfterAnother(async () => {
      const answer = await one.get(`/progress?ballot=${bench.union.ballotId}`)
      must(answer.body.includes(`${bench.union.members} entitled`), "the number entitled is there")
      return answer
    })
    one.hangUp()
    return named("the union", sample)
  },
}

async function ask(bench: Bench, account: { id: string }, entitled: number) {
  const one = caller(bench.productAt, await signInAs(bench, account))
  const sample = await oneAfterAnother(async () => {
    const answer = await one.get("/progress")
    must(answer.body.includes(entitled.toLocaleString("en-GB")), `${entitled} entitled is on the page`)
    return answer
  })
  one.hangUp()
  return sample
}

const named = (of: string, sample: Record<string, number>) =>
  Object.fromEntries(Object.entries(sample).map(([name, ms]) => [`${of}, ${name}`, ms]))
