import { type Caller, caller } from "./caller"
import { heldBy } from "./held-by"
import { signInAs } from "./sign-in-as"
import { type Bench, must, type Work } from "./work"

/** How soon a whole list is on somebody's disk, and what it costs the process that sends it. */
export const w6: Work = {
  id: "W6",
  does: "The pledge list of everybody is taken away as CSV",
  how: "From sending the form until the last byte: the right to export asked for, the purpose and the number written down first, then each row as it is read. Counts only if there is a line for everybody. Memory is what the web process holds more at the end than before, in its greatest moment as seen every 50 ms. The floor copies the same columns straight out of the tables, with no sign-in.",
  figures: {
    everybody: { unit: "s", timesFloor: { most: 2 } },
    "memory taken": { unit: "MB" },
  },
  costs:
    "Where it goes: by a profile of the web process, a fifth is writing cells by a library that quotes them and lets none be taken for a formula, a sixth taking rows from the driver, an eighth putting telephone numbers that are no British mobile’s as they are dialled, and a seventh clearing memory after all that. Meanwhile the database reads the next rows, more columns than the floor’s and behind row-level security. To come to 2 the database would have to write the file itself, and its words, its telephone numbers and what makes it safe would stand a second time, in SQL.",
  product: async (bench) => {
    const one = caller(bench.productAt, await signInAs(bench, bench.union.organiser))
    const before = heldBy(bench.productPid)
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, heldBy(bench.productPid))
    }, 50)
    const seconds = await takeEverybody(bench, one)
    clearInterval(watch)
    one.hangUp()
    return { everybody: seconds, "memory taken": most - before }
  },
  floor: async (bench) => {
    const one = caller(bench.floorAt)
    const { body, ms } = await one.get("/export")
    one.hangUp()
    everybody(bench, body)
    return { everybody: ms / 1000 }
  },
}

/** The pledge list of everybody, to the last line: how many seconds it took. */
export async function takeEverybody(bench: Bench, one: Caller): Promise<number> {
  const { status, body, ms } = await one.post("/api/exports/list", {
    ...{ list: "pledge_list", ballot: bench.union.ballotId, form: "csv", purpose: "Bench" },
  })
  must(status === 200, `it answered ${status}`)
  everybody(bench, body)
  return ms / 1000
}

function everybody({ union }: Bench, body: string) {
  const lines = body.trimEnd().split("\n").length
  must(lines === union.members + 1, `${lines} lines for ${union.members} members and a heading`)
}
