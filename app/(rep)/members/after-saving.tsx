import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { AddWhy } from "./add-why"
import { RightOne } from "./right-one"
import { listAddress, memberAddress } from "./where-next"

type Props = { saved?: SavedEntry; ballotId: string; next?: string; within?: string }

/** What may be added to the entry just saved, in one tap or not at all. */
export function AfterSaving({ saved, ballotId, next = "", within = "" }: Props) {
  if (!saved) return null
  const { entry, member } = saved
  if (entry.outcome === "wrong_number" && member.id !== next)
    return <RightOne member={member} within={within} />
  const no = next ? memberAddress(next, { within }) : listAddress({ workplace: within })
  return <AddWhy {...{ saved, ballotId, no }} to="/members/tell" onward={{ next, within }} />
}
