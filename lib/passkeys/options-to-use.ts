import { generateAuthenticationOptions } from "@simplewebauthn/server"
import { env } from "@/lib/env"
import { newChallenge } from "./challenge"
import { relyingParty } from "./relying-party"

/** What a browser is asked when someone signs in: any passkey of ours it keeps, whoever they are. */
export function optionsToUse(now: Date) {
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: newChallenge(env().AUTH_SECRET, "sign-in", now),
    userVerification: "required",
  })
}
