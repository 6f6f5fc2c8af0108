import { setTimeout as sleep } from "node:timers/promises"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import type { Loading } from "@/lib/imports/listed"
import { importOf } from "@/lib/imports/queries"
import { isUnderWay } from "@/lib/imports/terms"

const longest = 2000

/** A small file is done before anybody has seen a progress bar: the next page is then what came of it. */
export async function waitBriefly(actor: Actor, loading: Loading) {
  const until = Date.now() + longest
  while (Date.now() < until) {
    const upload = await withReach(actor, (tx) => importOf(tx, loading))
    if (!upload || !isUnderWay(upload.state)) return
    await sleep(100)
  }
}
