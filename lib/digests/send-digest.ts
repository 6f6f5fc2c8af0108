import { withJobs, withSignIn } from "@/db"
import { actorOf } from "@/lib/auth/actor-of"
import type { Day } from "@/lib/dates"
import { env, siteUrl } from "@/lib/env"
import { sendMail } from "@/lib/mail"
import { digestMail } from "./digest-mail"
import { claimDigest } from "./queries"
import { readDigest } from "./read-digest"
import { stopToken } from "./stop-link"

/**
 * Sends one person the digest of a week, read as that person; whether it was sent. It is claimed in the transaction that sends
 * it: a send that fails leaves it due, and one that is done is never done again.
 */
export async function sendDigest(accountId: string, week: Day, now: Date): Promise<boolean> {
  const actor = await withSignIn((tx) => actorOf(tx, accountId))
  const digest = actor && (await readDigest(actor, now))
  if (!digest) return false
  const site = siteUrl()
  const stop = new URL(`/digest/${stopToken(env().AUTH_SECRET, accountId)}`, site)
  return withJobs(async (tx) => {
    if (!(await claimDigest(tx, accountId, week))) return false
    await sendMail(digestMail(digest, actor, { site, stop }, now))
    return true
  })
}
