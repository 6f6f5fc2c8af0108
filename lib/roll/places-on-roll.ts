import type { Tx } from "@/db"
import { NotFound } from "@/lib/refusal"
import { placesInReach } from "./places-in-reach"

/** Where each of these members stands on the roll, with the ballot's dates. Throws NotFound unless all are in reach. */
export async function placesOnRoll(tx: Tx, ballotId: string, memberIds: string[]) {
  const places = await placesInReach(tx, ballotId, memberIds)
  if (places.length !== new Set(memberIds).size) throw new NotFound()
  return places
}

export type PlaceOnRoll = Awaited<ReturnType<typeof placesOnRoll>>[number]
