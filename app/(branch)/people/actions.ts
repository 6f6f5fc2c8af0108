"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { ChangeRole, changeRole } from "@/lib/accounts/change-role"
import { EndAccount, endAccount } from "@/lib/accounts/end-account"
import { EndSession, endSession } from "@/lib/accounts/end-session"
import { GiveWorkplaces, giveWorkplaces } from "@/lib/accounts/give-workplaces"
import { GrantAddresses, grantAddresses } from "@/lib/accounts/grant-addresses"
import { GrantExport, grantExport } from "@/lib/accounts/grant-export"
import { invitationMail } from "@/lib/accounts/invitation-mail"
import { InviteAccount, inviteAccount } from "@/lib/accounts/invite-account"
import { RestoreAccount, restoreAccount } from "@/lib/accounts/restore-account"
import { WithdrawAddresses, withdrawAddresses } from "@/lib/accounts/withdraw-addresses"
import { WithdrawExport, withdrawExport } from "@/lib/accounts/withdraw-export"
import { action } from "@/lib/action"
import { siteUrl } from "@/lib/env"
import { sendMail } from "@/lib/mail"
import { unionName } from "@/lib/union-name"

export const invite = action(
  "inviteAccount",
  InviteAccount,
  inviteAccount,
  async (invited, _input, actor) => {
    let mailed = "sent"
    if (invited.isNew) {
      const signIn = new URL("/sign-in", siteUrl()).toString()
      // The account stands whether or not the mail goes: the next page says what to do when it did not.
      mailed = await sendMail(invitationMail(invited, actor.name, unionName(), signIn)).then(
        () => "sent",
        (error: unknown) => {
          console.error("An invitation could not be mailed.", error)
          return "unsent"
        },
      )
    }
    redirect(`/people/${invited.id}?invited=${mailed}`)
  },
)

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
