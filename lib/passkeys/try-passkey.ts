import { verifyAuthenticationResponse } from "@simplewebauthn/server"
import { and, eq, isNull, lt, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts, passkeys, spentChallenges } from "@/db/schema"
import { Refusal } from "@/lib/refusal"
import { UsedPasskey } from "./browser-answer"
import { relyingParty } from "./relying-party"
import { spendChallenge } from "./spend-challenge"

export const TryPasskey = z.object({ used: UsedPasskey })

/** The address of the account that a passkey opens. Unknown, removed, ended or wrong: all are refused alike. */
export async function tryPasskey(tx: Tx, { used }: z.output<typeof TryPasskey>, now: Date): Promise<string> {
  const found = await passkeyWith(tx, used.id)
  if (!found || handleOf(used) !== found.passkey.accountId) throw refusal()
  const { newCounter, challenge } = await verified(used, found.passkey)
  await forgetSpent(tx, now)
  await spendChallenge(tx, challenge, "sign-in", now)
  await tx
    .update(passkeys)
    .set({ counter: newCounter, lastUsedAt: now })
    .where(eq(passkeys.id, found.passkey.id))
  return found.email
}

const refusal = () => new Refusal("That passkey does not open Turnout. Sign in with a code instead.")

// Locked, so that two answers with one count cannot both be the next.
async function passkeyWith(tx: Tx, credentialId: string) {
  const [found] = await tx
    .select({ passkey: passkeys, email: accounts.email })
    .from(passkeys)
    .innerJoin(accounts, eq(accounts.id, passkeys.accountId))
    .where(and(eq(passkeys.credentialId, credentialId), isNull(accounts.endedAt)))
    .for("update", { of: passkeys })
  return found
}

/** The account that the device says its passkey is for. */
function handleOf({ response }: UsedPasskey) {
  return Buffer.from(response.userHandle ?? "", "base64url").toString()
}

async function verified(used: UsedPasskey, passkey: typeof passkeys.$inferSelect) {
  const { id, origin } = relyingParty()
  let challenge = ""
  const answer = await verifyAuthenticationResponse({
    response: used,
    expectedChallenge: (given) => {
      challenge = given
      return true // Whether it is ours is asked when it is spent.
    },
    expectedOrigin: origin,
    expectedRPID: id,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
      counter: passkey.counter,
    },
  }).catch(() => undefined)
  if (!answer?.verified) throw refusal()
  return { newCounter: answer.authenticationInfo.newCounter, challenge }
}

// Two that forget at once could wait for each other, so only one does.
async function forgetSpent(tx: Tx, now: Date) {
  const mayForget = sql`(select pg_try_advisory_xact_lock(hashtextextended('passkeys forget', 0)))`
  const minuteAgo = new Date(now.getTime() - 60_000)
  await tx.delete(spentChallenges).where(and(lt(spentChallenges.expiresAt, minuteAgo), mayForget))
}
