"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { OverrideRule, overrideRule } from "@/lib/overrides/override-rule"
import { WithdrawOverride, withdrawOverride } from "@/lib/overrides/withdraw-override"

export const change = action("overrideRule", OverrideRule, overrideRule, ({ ballotId }) => {
  revalidatePath(`/ballots/${ballotId}/rules`)
  redirect(`/ballots/${ballotId}/rules`)
})

export const takeBack = action("withdrawOverride", WithdrawOverride, withdrawOverride, ({ ballotId }) => {
  revalidatePath(`/ballots/${ballotId}/rules`)
  redirect(`/ballots/${ballotId}/rules`)
})
