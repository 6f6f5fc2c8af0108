import { Member } from "@/app/(rep)/members/[memberId]/member"
import { MyMembers } from "@/app/(rep)/members/my-members"
import { Several } from "@/app/(rep)/members/several/several"
import { placesOf } from "@/lib/access"
import { followerOf } from "@/lib/contacts/call-order"
import { situationOf } from "@/lib/contacts/situation-of"
import type { FormState } from "@/lib/forms/terms"
import { type Pocket, unpacked } from "@/lib/pocket/pocket"
import { withEntries } from "@/lib/pocket/with-entries"
import { page } from "./drawn-page"
import { atHand, ownOf } from "./outbox"
import { savedIn } from "./saved-in"
import { StillToHear } from "./still-to-hear"
import type { KeptList, Waiting } from "./store"

/** My members from the phone, with what has been logged on it since. */
export async function drawList(kept: KeptList, { searchParams }: URL): Promise<Response> {
  const { pocket } = kept
  const { ballot, members, entries, now, hand } = await opened(kept)
  const { workplace, find, told, paper, saved } = Object.fromEntries(searchParams)
  const body = (
    <MyMembers
      {...{ ballot, now, workplace, find, told, paper }}
      union={pocket.union}
      tabs={placesOf(pocket.role)}
      members={workplace ? members.filter(({ workplaceId }) => workplaceId === workplace) : members}
      overtaken={notSeen(pocket, entries)}
      standingIn={pocket.standingIn}
      saved={savedIn(entries, members, saved)}
    />
  )
  return page("My members", body, 200, hand)
}

/** A member's page from the phone; undefined when they are not on its list. */
export async function drawMember(
  kept: KeptList,
  memberId: string,
  { searchParams }: URL,
  attempt?: FormState,
): Promise<Response | undefined> {
  const { ballot, members, entries, now, hand } = await opened(kept)
  const member = members.find(({ id }) => id === memberId)
  if (!member) return undefined
  const { within, undone, told, corrected, paper, saved } = Object.fromEntries(searchParams)
  const list = members.filter(({ workplaceId }) => workplaceId === (within || member.workplaceId))
  const body = (
    <Member
      {...{ ballot, member, now, within, undone, told, corrected, paper, attempt }}
      dial={member.dial}
      next={followerOf(member.id, list, situationOf(ballot, now))}
      saved={savedIn(entries, members, saved)}
      note={<StillToHear part="note" memberId={member.id} />}
      tried={<StillToHear part="tried" memberId={member.id} />}
    />
  )
  return page("Member", body, attempt ? 422 : 200, hand)
}

/** Log several from the phone: just logged, or sent back with what was missing. */
export async function drawSeveral(
  kept: KeptList,
  { logged, attempt }: { logged?: string; attempt?: FormState },
): Promise<Response> {
  const { ballot, members, now, hand } = await opened(kept)
  const { union, role } = kept.pocket
  const body = <Several {...{ union, ballot, members, now, logged, attempt }} tabs={placesOf(role)} />
  return page("Log several", body, attempt ? 422 : 200, hand)
}

/** All by the server's clock, which the times on the list are by; the phone's may be wrong. */
async function opened({ pocket, skew }: KeptList) {
  const { ballot, members } = unpacked(pocket)
  const setRight = (moment: Date) => new Date(moment.getTime() + skew)
  const hand = await atHand()
  const entries = ownOf(hand)
    .filter(({ state }) => state !== "refused")
    .map((entry) => ({ ...entry, madeAt: setRight(entry.madeAt) }))
  return { ballot, members: withEntries(members, entries), entries, now: setRight(new Date()), hand }
}

function notSeen({ overtaken }: Pocket, entries: readonly Waiting[]) {
  const seen = entries.flatMap(({ does }) => (does.verb === "dismissOvertaking" ? [does.input.pledgeId] : []))
  return overtaken.filter(({ pledgeId }) => !seen.includes(pledgeId))
}
