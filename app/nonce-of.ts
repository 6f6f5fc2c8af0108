/** The nonce that this request’s content policy allows scripts by. */
export function nonceOf(headers: Headers): string | undefined {
  return headers.get("content-security-policy")?.match(/'nonce-([^']+)'/)?.[1]
}
