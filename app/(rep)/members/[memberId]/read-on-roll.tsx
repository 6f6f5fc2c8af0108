import type { Tx } from "@/db"
import { mayUse } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import type { Ballot } from "@/lib/ballots/current-ballot"
import type { FormState } from "@/lib/forms/terms"
import { cutOff } from "@/lib/roll/cut-off"
import { movesOf } from "@/lib/roll/move-queries"
import { OnRoll } from "./on-roll"

type Asked = { ballot: Ballot; member: { id: string; leftOn: string | null }; now: Date }

/** What the desk sees of a member’s place on the roll; nothing for those who only ask. */
export async function readOnRoll(
  tx: Tx,
  actor: Actor,
  { ballot, member, now }: Asked,
  said: { moved?: string; attempt?: FormState } = {},
) {
  if (!mayUse(actor.role, "takeOffRoll")) return null
  return (
    <>
      <p>
        <a href={`/find/${member.id}`}>Put their details right, move them, or merge a second number</a>
      </p>
      <OnRoll
        {...{ now, memberId: member.id, ballotId: ballot.id, leftOn: member.leftOn, attempt: said.attempt }}
        moves={await movesOf(tx, ballot.id, member.id)}
        until={cutOff(ballot)}
        isOpen={ballot.closesAt > now && !ballot.declaredAt}
        hasMoved={said.moved !== undefined}
      />
    </>
  )
}
