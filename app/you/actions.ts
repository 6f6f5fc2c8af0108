"use server"
import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { EndSession, endSession } from "@/lib/accounts/end-session"
import { action } from "@/lib/action"
import { StartDigest, startDigest } from "@/lib/digests/start-digest"
import { StopDigest, stopDigest } from "@/lib/digests/stop-digest"
import { AddPasskey, addPasskey } from "@/lib/passkeys/add-passkey"
import { RemovePasskey, removePasskey } from "@/lib/passkeys/remove-passkey"

export const endDevice = action("endOwnSession", EndSession, endSession, () => revalidatePath("/you"))

export const keepPasskey = action("addPasskey", AddPasskey, addPasskey, () => redirect("/you?passkey=added"))
export const dropPasskey = action("removePasskey", RemovePasskey, removePasskey, () => redirect("/you"))

export const stopMail = action("stopDigest", StopDigest, stopDigest, () => redirect("/you#digest"))
export const startMail = action("startDigest", StartDigest, startDigest, () => redirect("/you#digest"))
