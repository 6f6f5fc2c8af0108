import { caller } from "./caller"
import { oneAfterAnother } from "./one-after-another"
import { signInAs } from "./sign-in-as"
import { listed, type Union } from "./union"
import { must, type Work } from "./work"

/** Another rep each time, far apart, so that nothing but the tables' own pages is warm. */
export const repAt = ({ reps }: Union, nth: number) => {
  const rep = reps[(nth * 37) % reps.length]
  if (!rep) throw new Error("a union has reps")
  return rep
}

/** How soon the server has a whole list for one who asks. */
export const w2: Work = {
  id: "W2",
  does: `The server has My members, all ${listed} of one rep in asking order`,
  how: "One caller on a connection kept open, another rep each time; from the request until its last byte. Signed in, behind row-level security. Counts only if all the names are there. The floor reads the same rows as the owner, with no sign-in.",
  figures: {
    "half within": { unit: "ms", timesFloor: { most: 6 } },
    "nearly all within": { unit: "ms" },
  },
  product: async (bench) => {
    const reps = new Map<string, ReturnType<typeof caller>>()
    const sample = await oneAfterAnother(async (nth) => {
      const rep = repAt(bench.union, nth)
      const one = reps.get(rep.id) ?? caller(bench.productAt, await signInAs(bench, rep))
      if (!reps.has(rep.id)) await one.get("/api/health")
      reps.set(rep.id, one)
      return all(await one.get("/members"))
    })
    for (const one of reps.values()) one.hangUp()
    return sample
  },
  floor: async (bench) => {
    const one = caller(bench.floorAt)
    const sample = await oneAfterAnother(async (nth) =>
      all(await one.get(`/members?rep=${repAt(bench.union, nth).id}`)),
    )
    one.hangUp()
    return sample
  },
}

function all<Listed extends { body: string }>(answer: Listed): Listed {
  const names = answer.body.split('class="person').length - 1
  must(names === listed, `${names} of ${listed} are listed`)
  return answer
}
