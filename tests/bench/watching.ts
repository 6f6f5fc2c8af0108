import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "drizzle-orm"
import { caller } from "./caller"
import { openProgress } from "./open-progress"
import { signInAs } from "./sign-in-as"
import { log } from "./w1-log"
import { type Bench, must, type Work } from "./work"

/** How soon whoever has Progress open sees what a rep has just logged. */
export const watching: Work = {
  id: "watching",
  does: "Progress follows a rep’s entry where it stands",
  how: "From sending a log until the last of those who watch the branch has been sent the parts that changed, drawn. Each watcher has a session and a stream of their own, over HTTP.",
  figures: {
    "1 watching": { unit: "s", target: 2 },
    "200 watching": { unit: "s", target: 2 },
  },
  product: async (bench) => ({
    "1 watching": await seenBy(1, bench),
    "200 watching": await seenBy(200, bench),
  }),
}

async function seenBy(many: number, bench: Bench) {
  const ending = new AbortController()
  let [greeted, told] = [0, 0]
  const hear = (event: string) => {
    if (event === "hello") greeted++
    if (event === "parts") told++
  }
  const open = Array.from({ length: many }, () =>
    openProgress(bench, ending.signal, hear).catch(stopped(ending)),
  )
  await until(() => greeted >= many, "all who watch are greeted")
  await sleep(3000)
  const { memberId, ...rep } = await repThere(bench)
  const one = caller(bench.productAt, await signInAs(bench, rep))
  told = 0
  const startedAt = performance.now()
  await log(bench, one, [memberId], 0)
  await until(() => told >= many, "all who watch are told")
  const took = (performance.now() - startedAt) / 1000
  one.hangUp()
  ending.abort()
  await Promise.all(open)
  return took
}

const stopped = (ending: AbortController) => (error: unknown) => {
  if (!ending.signal.aborted) throw error
}

/** A rep of the branch that is watched, with one of their members. */
async function repThere({ db, union }: Bench) {
  const [row] = await db.execute<{ id: string; memberId: string }>(sql`
    select r.account_id as id, m.id as "memberId" from reaches r
    join members m on m.workplace_id = r.workplace_id
    where m.branch_id = (select branch_id from accounts where id = ${union.secretary.id})
    order by random() limit 1`)
  must(row !== undefined, "the branch has reps with members")
  return row
}

async function until(holds: () => boolean, words: string) {
  for (const deadline = performance.now() + 30_000; !holds(); await sleep(5))
    must(performance.now() < deadline, `not within half a minute: ${words}`)
}
