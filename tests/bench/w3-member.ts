import { sql } from "drizzle-orm"
import { caller } from "./caller"
import { oneAfterAnother } from "./one-after-another"
import { signInAs } from "./sign-in-as"
import { repAt } from "./w2-list"
import { type Bench, must, type Work } from "./work"

/** How soon the server has one member's page, with what was tried before. */
export const w3: Work = {
  id: "W3",
  does: "The server has a member’s page, with the newest 50 attempts",
  how: "One caller on a connection kept open, another rep and another of their members each time; from the request until its last byte. Counts only if it is the member’s. The floor reads member and attempts as the owner, with no sign-in.",
  figures: {
    "half within": { unit: "ms", timesFloor: { most: 12 } },
    "nearly all within": { unit: "ms" },
  },
  product: async (bench) => {
    const whom = await someMembers(bench)
    const sample = await oneAfterAnother(async (nth) => {
      const { rep, id, name } = at(whom, nth)
      const one = caller(bench.productAt, rep.cookie)
      await one.get("/api/health")
      const answer = await one.get(`/members/${id}`)
      one.hangUp()
      must(answer.body.includes(name), `not ${name}’s page`)
      return answer
    })
    return sample
  },
  floor: async (bench) => {
    const whom = await someMembers(bench)
    const one = caller(bench.floorAt)
    const sample = await oneAfterAnother(async (nth) => {
      const { id, name } = at(whom, nth)
      const answer = await one.get(`/members/${id}`)
      must(answer.body.includes(name), `not ${name}’s page`)
      return answer
    })
    one.hangUp()
    return sample
  },
}

type Whom = { id: string; name: string; rep: { cookie: { name: string; value: string } } }

const at = (whom: Whom[], nth: number) => {
  const one = whom[nth % whom.length]
  if (!one) throw new Error("a union has members")
  return one
}

async function someMembers(bench: Bench): Promise<Whom[]> {
  const whom: Whom[] = []
  for (let nth = 0; nth < 65; nth++) {
    const rep = repAt(bench.union, nth)
    const [member] = await bench.db.execute<{ id: string; name: string }>(sql`
      select id, last_name as name from members where workplace_id = ${rep.workplaceIds[0]}
      order by number offset ${nth} limit 1`)
    if (member) whom.push({ ...member, rep: { cookie: await signInAs(bench, rep) } })
  }
  return whom
}
