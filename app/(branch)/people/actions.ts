"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { ChangeRole, changeRole } from "@/lib/accounts/change-role"
import { EndAccount, endAccount } from "@/lib/accounts/end-account"
import { EndSession, endSession } from "@/lib/accounts/end-session"
import { EndSessions, endSessions } from "@/lib/accounts/end-sessions"
import { EndStandIn, endStandIn } from "@/lib/accounts/end-stand-in"
import { GiveMember, giveMember } from "@/lib/accounts/give-member"
import { GiveWorkplace, giveWorkplace } from "@/lib/accounts/give-workplace"
import { GiveWorkplaces, giveWorkplaces } from "@/lib/accounts/give-workplaces"
import { GrantAddresses, grantAddresses } from "@/lib/accounts/grant-addresses"
import { GrantExport, grantExport } from "@/lib/accounts/grant-export"
import { HandOver, handOver } from "@/lib/accounts/hand-over"
import { InviteAccount, inviteAccount } from "@/lib/accounts/invite-account"
import { InviteAgain, inviteAgain } from "@/lib/accounts/invite-again"
import { InviteList, inviteList } from "@/lib/accounts/invite-list"
import { LendReach, lendReach } from "@/lib/accounts/lend-reach"
import { mailInvitations } from "@/lib/accounts/mail-invitations"
import { RestoreAccount, restoreAccount } from "@/lib/accounts/restore-account"
import { TakeMember, takeMember } from "@/lib/accounts/take-member"
import type { Actor } from "@/lib/accounts/terms"
import { WithdrawAddresses, withdrawAddresses } from "@/lib/accounts/withdraw-addresses"
import { WithdrawExport, withdrawExport } from "@/lib/accounts/withdraw-export"
import { action } from "@/lib/action"
import { DeclineAsked, declineAsked } from "@/lib/joining/decline-asked"
import { GiveAsked, giveAsked } from "@/lib/joining/give-asked"

const invited = async (person: Awaited<ReturnType<typeof inviteAccount>>, actor: Actor) => {
  // The account stands whether or not the mail goes: the next page says what to do when it did not.
  const unsent = person.isNew ? await mailInvitations(actor, [person], new Date()) : 0
  redirect(`/people/${person.id}?invited=${unsent === 0 ? "sent" : "unsent"}`)
}

export const invite = action("inviteAccount", InviteAccount, inviteAccount, (person, _input, actor) =>
  invited(person, actor),
)
export const sendAgain = action("inviteAgain", InviteAgain, inviteAgain, (person, _input, actor) =>
  invited(person, actor),
)
export const inviteAll = action("inviteList", InviteList, inviteList, async (people, _input, actor) => {
  const unsent = await mailInvitations(actor, people, new Date())
  redirect(`/people?invited=${people.length}&unsent=${unsent}`)
})

const backTo = ({ accountId }: { accountId: string }) => redirect(`/people/${accountId}?saved=1`)

export const saveWorkplaces = action("giveWorkplaces", GiveWorkplaces, giveWorkplaces, backTo)
export const saveRole = action("changeRole", ChangeRole, changeRole, backTo)
export const giveExport = action("grantExport", GrantExport, grantExport, backTo)
export const takeExportBack = action("withdrawExport", WithdrawExport, withdrawExport, backTo)
export const giveAddresses = action("grantAddresses", GrantAddresses, grantAddresses, backTo)
export const takeAddressesBack = action("withdrawAddresses", WithdrawAddresses, withdrawAddresses, backTo)
export const end = action("endAccount", EndAccount, endAccount, backTo)
export const restore = action("restoreAccount", RestoreAccount, restoreAccount, backTo)
export const endDevice = action("endSession", EndSession, endSession, () =>
  revalidatePath("/people", "layout"),
)
export const endEveryDevice = action("endSessions", EndSessions, endSessions, backTo)
export const saveMember = action("giveMember", GiveMember, giveMember, backTo)
export const takeMemberBack = action("takeMember", TakeMember, takeMember, backTo)
export const lend = action("lendReach", LendReach, lendReach, backTo)
export const endLent = action("endStandIn", EndStandIn, endStandIn, backTo)
export const saveHandOver = action("handOver", HandOver, handOver, ({ toAccountId }) =>
  redirect(`/people/${toAccountId}?saved=1`),
)

const again = () => revalidatePath("/people")

export const saveWorkplace = action("giveWorkplace", GiveWorkplace, giveWorkplace, again)
export const give = action("giveAsked", GiveAsked, giveAsked, again)
export const decline = action("declineAsked", DeclineAsked, declineAsked, again)
