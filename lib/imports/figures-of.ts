import type { Tx } from "@/db"
import { landRoll } from "./land-roll"
import type { Loading } from "./listed"
import type { Figures } from "./terms"

/** What a merge would do now, in people. */
export async function figuresOf(tx: Tx, loading: Loading): Promise<Figures> {
  const { usable, ...counts } = await landRoll(tx, loading)
  return { ...counts, unchanged: usable - counts.elsewhere - counts.new - counts.changed }
}
