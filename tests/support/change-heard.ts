import { signInAs } from "@/tests/bench/sign-in-as"
import type { Bench } from "@/tests/bench/work"

/** Waits until the stream of a page that is open at `address` says that something changed; how long after it was made. */
export async function changeHeard(
  bench: Pick<Bench, "db">,
  address: string,
  account: { id: string },
  make: () => Promise<unknown>,
) {
  const { name, value } = await signInAs(bench, account)
  const answer = await fetch(`${address}/api/live`, { headers: { cookie: `${name}=${value}` } })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ""
  const until = async (event: string) => {
    while (!heard.includes(`event: ${event}`)) heard += (await reader?.read())?.value ?? ""
  }
  await until("hello")
  await make()
  const asked = Date.now()
  await until("change")
  await reader?.cancel()
  return Date.now() - asked
}
