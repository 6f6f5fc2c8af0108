import type { Tx } from "@/db"
import { landRoll } from "./land-roll"
import type { Loading } from "./listed"
import type { Figures } from "./terms"

/** What a merge would do now, in people. */
export async function figuresOf(tx: Tx, loading: Loading): Promise<Figures> {
  const { usable, elsewhere, changed, leaving, refused, ...counts } = await landRoll(tx, loading)
  const unchanged = usable - elsewhere - counts.new - changed
  return { new: counts.new, changed, unchanged, leaving, refused, elsewhere, onRoll: counts.on_roll }
}
