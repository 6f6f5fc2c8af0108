import type { Ballot } from "@/lib/ballots/current-ballot"
import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { withWindow } from "@/lib/replacements/window"
import { AddWhy } from "../members/add-why"
import { OfferPaper } from "../members/offer-paper"
import { PaperSaid } from "../members/paper-said"
import { RightOne } from "../members/right-one"
import { Told } from "../members/told"
import { callsAddress } from "./calls-address"

/** What a page of the calls comes after: the call just saved, what was told or asked since, and where calling is done. */
export type After = {
  saved?: SavedEntry
  told?: string
  paper?: string
  branchId: string
  /** Who is next to call, on that member's own page. */
  memberId?: string
}

type Props = After & { ballot: Ballot; now: Date }

/** What may be added to the call just saved, and that it was. */
export function AfterCalling({ saved, told, paper, branchId, memberId, ballot, now }: Props) {
  if (!saved && paper) return <PaperSaid paper={paper} />
  if (!saved) return <Told told={told} />
  if (saved.entry.outcome === "wrong_number") return <RightOne member={saved.member} />
  const no = callsAddress({ ballotId: ballot.id, branchId, memberId })
  const onward = { next: memberId ?? "", within: branchId }
  if (saved.entry.pledge === "not_arrived")
    return <OfferPaper {...{ saved, now, no, onward }} ballot={withWindow(ballot)} to="/calls/paper" />
  return <AddWhy {...{ saved, ballot, no, onward }} to="/calls/tell" />
}
