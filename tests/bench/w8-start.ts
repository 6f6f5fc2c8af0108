import { webProcess } from "@/tests/support/web-process"
import { caller } from "./caller"
import { signInAs } from "./sign-in-as"
import { listed } from "./union"
import { repAt } from "./w2-list"
import { must, type Work } from "./work"

/** How soon a web process that has just been started has a whole list for a rep. */
export const w8: Work = {
  id: "W8",
  does: "A web process is started and has My members",
  how: "From starting the process, with the build there and the database running, until the last byte of a rep’s list; it is asked every 50 ms whether it answers. Counts only if all the names are there.",
  isOneSize: true,
  figures: { "first list": { unit: "s", target: 1.5 } },
  product: async (bench, _rep, round) => {
    const rep = repAt(bench.union, round)
    const cookie = await signInAs(bench, rep)
    const startedAt = performance.now()
    const web = await webProcess()
    const one = caller(web.address, cookie)
    const { status, body } = await one.get("/members")
    const took = (performance.now() - startedAt) / 1000
    one.hangUp()
    await web.kill()
    must(status === 200 && body.split('class="person').length - 1 === listed, "the whole list is there")
    return { "first list": took }
  },
}
