import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { after } from "next/server"
import { withSignIn } from "@/db"
import { env } from "@/lib/env"
import { Refusal } from "@/lib/refusal"
import { addressAsked, keepAddress } from "./address-asked"
import { openSession } from "./auth"
import { refusalAfter } from "./code"
import { networkOf } from "./network"
import { sendCode } from "./send-code"
import { tryCode } from "./try-code"

/** Answers at once and alike to everyone; who it was, and whether they may, is looked up after the answer has gone. */
export async function ask({ email }: { email: string }, now: Date) {
  const forwardedFor = (await headers()).get("x-forwarded-for")
  const network = networkOf(forwardedFor, env().TRUSTED_PROXIES)
  await keepAddress(email)
  after(() => sendCode({ email, network }, now))
  redirect("/sign-in/code")
}

export async function askAgain(_nothing: unknown, now: Date) {
  await ask({ email: await addressAsked() }, now)
}

export async function enter({ code }: { code: string }, now: Date) {
  const email = await addressAsked()
  const { isRight, tries } = await withSignIn((tx) => tryCode(tx, { email, code }, now))
  if (!isRight) throw new Refusal(refusalAfter(tries), "code")
  await openSession(email)
  redirect("/")
}
