import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { type Caller, caller } from "./caller"
import { processor, processorEach, processorFigures } from "./processor"
import { signInAs } from "./sign-in-as"
import { repAt } from "./w2-list"
import { type Bench, must, type Sample, type Work } from "./work"

const callers = 8
const seconds = 4

const sixTrips =
  "Where it goes: a log takes six trips to the database, one after another (whose session it is; begin; who acts and where the member stands; attempt and pledge; audit row; commit), and the floor one. Of the database’s part most is what is worked out on the way: what is known on the roll, the counts, the digest of the audit row, and, once for each statement, what the rep reaches. Of the web process’s, by a profile, a fifth is writing to the line six times and once to the rep, an eighth building the statements, a tenth clearing memory; most of the rest is the framework’s, which for an answer that asks nothing takes a quarter of it. To come to 0.2, both together would have to take less than half of what they do: the whole of a log in one call to the database, and a server of its own before the framework."

/** How many talks with a pledge the server takes down for several reps at once. */
export const w1: Work = {
  id: "W1",
  does: `Talks with a pledge logged by ${callers} reps at once`,
  how: `As fast as each gets an answer, for ${seconds} seconds, each rep about their own members. An answer means that it is on the disk: attempt, pledge and audit row, all or nothing, what is known on the roll and the counts kept with it. Counts only if the database has gained just as many attempts and pledges as were answered. The floor adds a row to each of three tables with nothing kept, in one statement and with no sign-in.`,
  figures: { "a second": { unit: "/s", timesFloor: { least: 0.2 } }, ...processorFigures },
  costs: sixTrips,
  product: async (bench) => {
    const reps = await Promise.all(
      Array.from({ length: callers }, async (_, nth) => {
        const rep = repAt(bench.union, nth)
        const cookie = await signInAs(bench, rep)
        return { one: caller(bench.productAt, cookie), members: await membersOf(bench, rep.workplaceIds) }
      }),
    )
    const [before, worked] = [await saved(bench), await processor(bench)]
    const done = await together(
      reps.map(
        ({ one, members }) =>
          (nth) =>
            log(bench, one, members, nth),
      ),
    )
    const [after, each] = [await saved(bench), await processorEach(bench, worked, done.saved)]
    for (const { one } of reps) one.hangUp()
    must(after.attempts - before.attempts === done.saved, "as many attempts as were answered")
    must(after.pledges - before.pledges === done.saved, "as many pledges as were answered")
    return { ...done.sample, ...each }
  },
  floor: async (bench) => {
    const ones = Array.from({ length: callers }, () => caller(bench.floorAt))
    const done = await together(
      ones.map((one) => async () => {
        const { status } = await one.post("/log", { entryId: randomUUID(), memberId: randomUUID() })
        must(status === 204, `the floor answered ${status}`)
      }),
    )
    for (const one of ones) one.hangUp()
    return done.sample
  },
}

async function together(
  doers: ((nth: number) => Promise<unknown>)[],
): Promise<{ saved: number; sample: Sample }> {
  for (const doIt of doers) await doIt(0)
  const startedAt = performance.now()
  const counts = await Promise.all(
    doers.map(async (doIt) => {
      let nth = 0
      while (performance.now() - startedAt < seconds * 1000) await doIt(++nth)
      return nth
    }),
  )
  const took = (performance.now() - startedAt) / 1000
  const many = counts.reduce((sum, count) => sum + count, 0)
  return { saved: many + doers.length, sample: { "a second": many / took } }
}

/** One talk with a pledge, about the nth of those members: how many milliseconds it took. */
export async function log({ union }: Pick<Bench, "union">, one: Caller, members: string[], nth: number) {
  const form = {
    ...{ entryId: randomUUID(), ballotId: union.ballotId, memberId: members[nth % members.length] ?? "" },
    ...{ way: "phone", answer: "will_post" },
  }
  const { status, location, ms } = await one.post("/members/log", form)
  must(status === 303 && location.includes(form.entryId), `it answered ${status} ${location}`)
  return ms
}

/** Those who work at the first of a rep’s workplaces. */
export async function membersOf({ db }: Bench, workplaceIds: readonly string[]) {
  const rows = await db.execute<{ id: string }>(
    sql`select id from members where workplace_id = ${workplaceIds[0] ?? ""} order by number`,
  )
  return rows.map(({ id }) => id)
}

async function saved({ db }: Bench) {
  const [row] = await db.execute<{ attempts: number; pledges: number }>(sql`
    select (select count(*)::int from contact_attempts) as attempts, (select count(*)::int from pledges) as pledges`)
  return row ?? { attempts: 0, pledges: 0 }
}
