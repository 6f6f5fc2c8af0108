import { setTimeout as sleep } from "node:timers/promises"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import type { Loading } from "@/lib/imports/listed"
import { importOf } from "@/lib/imports/queries"
import { isUnderWay } from "@/lib/imports/terms"

const longest = 2000

/** A small file is done before anybody has seen a progress bar: the next page is then what came of it. */
export async function waitBriefly(actor: Actor, loading: Loading) {
  const since = Date.now()
  for (let waited = 0; waited < longest; waited = Date.now() - since) {
    const upload = await withReach(actor, (tx) => importOf(tx, loading))
    if (!upload || !isUnderWay(upload.state)) return
    // Often at first, so that nobody waits much longer than it takes.
    await sleep(Math.max(20, waited / 60))
  }
}
