import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { after } from "next/server"
import type { z } from "zod"
import { withSignIn } from "@/db"
import { env } from "@/lib/env"
import { type TryPasskey, tryPasskey } from "@/lib/passkeys/try-passkey"
import { Refusal } from "@/lib/refusal"
import { addressAsked, keepAddress } from "./address-asked"
import { openSession } from "./auth"
import { refusalAfter } from "./code"
import { networkOf } from "./network"
import { isFirstOffer } from "./passkey-offer"
import { sendCode } from "./send-code"
import { tryCode } from "./try-code"

export async function ask({ email }: { email: string }, now: Date) {
  await keepAddress(email)
  await sendAfterwards(email, now)
  redirect("/sign-in/code")
}

export async function askAgain(_nothing: unknown, now: Date) {
  await sendAfterwards(await addressAsked(), now)
  redirect("/sign-in/code?again=yes")
}

// Everyone is answered at once and alike: who it is, and whether they may ask, is looked up when the answer has gone.
async function sendAfterwards(email: string, now: Date) {
  const network = networkOf((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES)
  after(() => sendCode({ email, network }, now))
}

export async function enter({ code }: { code: string }, now: Date) {
  const email = await addressAsked()
  const { isRight, tries } = await withSignIn((tx) => tryCode(tx, { email, code }, now))
  if (!isRight) throw new Refusal(refusalAfter(tries), "code")
  await openSession({ email, how: "code" })
  redirect((await isFirstOffer()) ? "/you/passkey?first=yes" : "/")
}

export async function enterByPasskey(typed: z.output<typeof TryPasskey>, now: Date) {
  const email = await withSignIn((tx) => tryPasskey(tx, typed, now))
  await openSession({ email, how: "passkey" })
  redirect("/")
}
