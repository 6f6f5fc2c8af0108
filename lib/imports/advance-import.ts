import { sql } from "drizzle-orm"
import { type Tx, withJobs, withReach, withSignIn } from "@/db"
import { mayUse } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { actorOf } from "@/lib/auth/actor-of"
import { Refusal } from "@/lib/refusal"
import { compareRoll } from "./compare-roll"
import { failImport, stopImport } from "./end-import"
import { holdImport } from "./hold-import"
import type { Loading } from "./listed"
import { loadRoll } from "./load-roll"
import { beginPhase, Stopped } from "./progress"
import { readRoll } from "./read-roll"
import { recheckRoll } from "./recheck-roll"
import type { ImportState } from "./terms"

type ToDo = Loading & { accountId: string; state: ImportState }

/** The files that something is to be done with, oldest first. */
export async function importsToDo(): Promise<ToDo[]> {
  const rows = await withJobs((tx) =>
    tx.execute<ToDo>(sql`select id as "importId", ballot_id as "ballotId", account_id as "accountId", state
      from imports_to_do()`),
  )
  return [...rows]
}

/** Brings one file as far as it goes by itself: to where somebody is to look at it, or to its end. */
export async function advanceImport(importId: string): Promise<void> {
  await holdImport(importId, async () => {
    for (;;) {
      const next = (await importsToDo()).find((waiting) => waiting.importId === importId)
      if (!next) return
      await advance(next)
    }
  })
}

/** In the name of whoever uploaded it, with their reach and no more; when they may no longer, not at all. */
async function advance(next: ToDo) {
  const actor = await withSignIn((tx) => actorOf(tx, next.accountId))
  if (!actor || !mayUse(actor.role, "stageRoll")) return giveUp(next)
  try {
    await beginPhase(actor, next)
    await phases[next.state]?.(actor, next)
  } catch (error) {
    if (error instanceof Stopped) await withReach(actor, (tx) => stopImport(tx, next))
    else if (error instanceof Refusal)
      await withReach(actor, (tx) => failImport(tx, actor, next, error.message))
    else throw error
  }
}

const phases: Partial<Record<ImportState, (actor: Actor, loading: Loading) => Promise<void>>> = {
  uploaded: readRoll,
  reading: readRoll,
  checking: recheckRoll,
  comparing: compareRoll,
  merging: loadRoll,
}

function giveUp({ importId }: Loading) {
  const why =
    "Whoever uploaded this file may not load a roll any longer, so it was let go. Somebody who may can upload it again."
  return withJobs(async (tx: Tx) => {
    await tx.execute(sql`select give_up_import(${importId}, ${why})`)
  })
}
