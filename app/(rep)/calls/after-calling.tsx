import type { Actor } from "@/lib/accounts/terms"
import { AddWhy } from "../members/add-why"
import { RightOne } from "../members/right-one"
import { savedEntry } from "../members/saved-entry"
import { Told } from "../members/told"
import { callsAddress } from "./calls-address"

type Props = {
  actor: Actor
  ballotId: string
  branchId: string
  entryId?: string
  memberId?: string
  told?: string
}

/** What may be added to the call just saved, and that it was. */
export async function AfterCalling({ actor, ballotId, branchId, entryId, memberId, told }: Props) {
  const saved = entryId ? await savedEntry(actor, ballotId, entryId) : undefined
  if (!saved) return <Told told={told} />
  if (saved.entry.outcome === "wrong_number") return <RightOne member={saved.member} />
  const no = callsAddress({ ballotId, branchId, memberId })
  const onward = { next: memberId ?? "", within: branchId }
  return <AddWhy {...{ saved, ballotId, no, onward }} to="/calls/tell" />
}
