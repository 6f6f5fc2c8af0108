import { createHmac, randomInt } from "node:crypto"
import { joinCodeLength, joinLetters } from "./terms"

export function newJoinCode(): string {
  return Array.from({ length: joinCodeLength }, () => joinLetters[randomInt(joinLetters.length)]).join("")
}

/** How a code is kept: the table alone, without the deployment’s secret, opens no branch. */
export function hashOfJoinCode(secret: string, code: string): string {
  return createHmac("sha256", secret).update(`join code\n${code}`).digest("hex")
}
