import { caller } from "./caller"
import { oneAfterAnother } from "./one-after-another"
import { signInAs } from "./sign-in-as"
import { type Bench, must, type Work } from "./work"

/** How soon an organiser sees where every branch stands, and a secretary where theirs does. */
export const w4: Work = {
  id: "W4",
  does: "The server has Progress, with its projection",
  how: "One caller on a connection kept open; from the request until its last byte. The union’s page has every branch with what it is expected to bring, the branch’s every workplace; both the projection, at most a minute old, by day. Signed in, behind row-level security. Counts only if every branch is on the union’s page, and on a branch’s the very number entitled. The floor adds up the counts that are kept, workplace by pledge and by day, as the owner, with no sign-in.",
  figures: {
    "the union, half within": { unit: "ms", target: 60 },
    "the union, nearly all within": { unit: "ms" },
    "a branch, half within": { unit: "ms", target: 60 },
    "a branch, nearly all within": { unit: "ms" },
  },
  product: async (bench) => ({
    ...named("the union", await ask(bench, bench.union.organiser, everyBranch(bench))),
    ...named("a branch", await ask(bench, bench.union.secretary, entitled(bench))),
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

async function ask(bench: Bench, account: { id: string }, isWhole: (body: string) => boolean) {
  const one = caller(bench.productAt, await signInAs(bench, account))
  const sample = await oneAfterAnother(async () => {
    const answer = await one.get("/progress")
    must(isWhole(answer.body), "all that is to be counted is on the page")
    return answer
  })
  one.hangUp()
  return sample
}

const everyBranch = ({ union }: Bench) => {
  const branches = union.members / union.secretary.entitled
  return (body: string) => (body.match(/>Branch \d+[^<]*<\/a>/g) ?? []).length === branches
}

const entitled = ({ union }: Bench) => {
  const said = union.secretary.entitled.toLocaleString("en-GB")
  return (body: string) => body.includes(said)
}

const named = (of: string, sample: Record<string, number>) =>
  Object.fromEntries(Object.entries(sample).map(([name, ms]) => [`${of}, ${name}`, ms]))
