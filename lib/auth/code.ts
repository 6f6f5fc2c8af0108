import { createHmac, randomInt } from "node:crypto"

export const codeMinutes = 10
export const triesAllowed = 5

/** Six digits, each as likely as the next. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0")
}

/** How a code is kept: a million guesses at the table prove nothing without the deployment's secret. */
export function hashOfCode(secret: string, email: string, code: string): string {
  return createHmac("sha256", secret).update(`sign-in code\n${email}\n${code}`).digest("hex")
}

/** What to say after a try that was not right. */
export function refusalAfter(tries: number): string {
  const left = triesAllowed - tries
  if (left <= 0) return "That code has run out. Send another."
  return `That code is not right. ${left} ${left === 1 ? "try" : "tries"} left.`
}
