import { withSignIn } from "@/db"
import { env } from "@/lib/env"
import { sendMail } from "@/lib/mail"
import { askForCode } from "./ask-for-code"
import { type AskingLimits, askingLimits } from "./asking-limits"
import { codeMinutes } from "./code"

/** Mails a code to whoever was invited by that address, and to nobody else. Run it after the answer has gone. */
export async function sendCode(
  asker: { email: string; network: string },
  now: Date,
  limits: AskingLimits = askingLimits(env().TURNOUT_DEMO),
) {
  const made = await withSignIn((tx) => askForCode(tx, asker, limits, now))
  if (!made) return
  await sendMail({
    to: made.email,
    subject: `${made.code} is your Turnout code`,
    text: `Hello ${made.name},

Type this code on the page where you asked for it:

${made.code}

It works once, for ${codeMinutes} minutes. If you did not ask for it, do nothing: nobody can sign in without it. Nobody from the union will ever ask you for it.`,
  })
}
