import type { Tx } from "@/db"
import { owner } from "./cast"

class Undone extends Error {}

/** What happens in a transaction that never was: the seals are everyone's, and a test that broke them would break the rest. */
export async function neverWas<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  let done: { value: T } | undefined
  await owner
    .transaction(async (tx) => {
      done = { value: await work(tx) }
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  if (!done) throw new Error("the work never ended")
  return done.value
}
