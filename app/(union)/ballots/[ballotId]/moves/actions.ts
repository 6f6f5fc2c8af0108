"use server"

import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { PutOnRoll, putOnRoll } from "@/lib/roll/put-on-roll"

export const putOn = action("putOnRoll", PutOnRoll, putOnRoll, (_done, { ballotId, memberId }) =>
  redirect(`/members/${memberId}?ballot=${ballotId}&moved=1`),
)
