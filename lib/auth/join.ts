import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { after } from "next/server"
import { withSignIn } from "@/db"
import { env } from "@/lib/env"
import { Refusal } from "@/lib/refusal"
import { keepAddress } from "./address-asked"
import { type JoinBranch, joinBranch } from "./join-branch"
import { joinCodeTyped, keepJoinCode } from "./join-code-typed"
import { joiningLimits } from "./joining-limits"
import { networkOf } from "./network"
import { sendCode } from "./send-code"
import { type TriedJoin, tryJoinCode } from "./try-join-code"

const opensNothing = "That code opens nothing now. Check it against the screen, or ask for a new one."
const tooMany = "Too many codes have been tried from here. Wait an hour, or ask to be invited by email."

export async function joinWith({ code }: { code: string }, now: Date) {
  const opened = await tried(code, now)
  if (opened === "too many") throw new Refusal(tooMany)
  if (opened === "wrong") throw new Refusal(opensNothing, "code")
  await keepJoinCode(code)
  redirect("/join/who")
}

/** What the code typed a moment ago opens; whoever has none that does goes back to type one. */
export async function placesJoined(now: Date) {
  const code = await joinCodeTyped()
  const opened = code ? await tried(code, now) : "wrong"
  if (typeof opened === "string") redirect("/join")
  return opened
}

export async function joinAs(typed: JoinBranch, now: Date) {
  const code = await joinCodeTyped()
  // Tried again, so that nobody guesses codes at this second door past the limit of the first.
  const holds =
    code !== undefined &&
    typeof (await tried(code, now)) === "object" &&
    (await withSignIn((tx) => joinBranch(tx, code, typed)))
  if (!holds) throw new Refusal(opensNothing)
  const network = await networkAsking()
  await keepAddress(typed.email)
  after(() => sendCode({ email: typed.email, network }, now, joiningLimits()))
  redirect("/sign-in/code")
}

async function tried(code: string, now: Date): Promise<TriedJoin> {
  const network = await networkAsking()
  return withSignIn((tx) => tryJoinCode(tx, { code, network }, joiningLimits(), now))
}

async function networkAsking() {
  return networkOf((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES)
}
