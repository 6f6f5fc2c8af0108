import type { Actor } from "@/lib/accounts/terms"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { withWindow } from "@/lib/replacements/window"
import { AddWhy } from "../members/add-why"
import { OfferPaper } from "../members/offer-paper"
import { PaperSaid } from "../members/paper-said"
import { RightOne } from "../members/right-one"
import { savedEntry } from "../members/saved-entry"
import { Told } from "../members/told"
import { callsAddress } from "./calls-address"

type Props = {
  actor: Actor
  ballot: Ballot
  now: Date
  branchId: string
  entryId?: string
  memberId?: string
  told?: string
  paper?: string
}

/** What may be added to the call just saved, and that it was. */
export async function AfterCalling({ actor, ballot, now, branchId, ...asked }: Props) {
  const { entryId, memberId, told, paper } = asked
  const ballotId = ballot.id
  const saved = entryId ? await savedEntry(actor, ballotId, entryId) : undefined
  if (!saved && paper) return <PaperSaid paper={paper} />
  if (!saved) return <Told told={told} />
  if (saved.entry.outcome === "wrong_number") return <RightOne member={saved.member} />
  const no = callsAddress({ ballotId, branchId, memberId })
  const onward = { next: memberId ?? "", within: branchId }
  if (saved.entry.pledge === "not_arrived")
    return <OfferPaper {...{ saved, now, no, onward }} ballot={withWindow(ballot)} to="/calls/paper" />
  return <AddWhy {...{ saved, ballot, no, onward }} to="/calls/tell" />
}
