import type { BallotInView } from "@/lib/ballots/current-ballot"
import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { AddWhy } from "./add-why"
import { OfferPaper } from "./offer-paper"
import { RightOne } from "./right-one"
import { listAddress, memberAddress } from "./where-next"

type Props = { saved?: SavedEntry; ballot: BallotInView; now: Date; next?: string; within?: string }

/** What may be added to the entry just saved, in one tap or not at all. */
export function AfterSaving({ saved, ballot, now, next = "", within = "" }: Props) {
  if (!saved) return null
  const { entry, member } = saved
  if (entry.outcome === "wrong_number" && member.id !== next)
    return <RightOne member={member} within={within} />
  const no = next ? memberAddress(next, { within }) : listAddress({ workplace: within })
  if (entry.pledge === "not_arrived")
    return <OfferPaper {...{ saved, ballot, now, no }} to="/members/paper" onward={{ next, within }} />
  return <AddWhy {...{ saved, no, ballot }} to="/members/tell" onward={{ next, within }} />
}
