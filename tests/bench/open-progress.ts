import { signInAs } from "./sign-in-as"
import { type Bench, must } from "./work"

/** An open Progress page of a branch’s secretary, with a session of its own: `hear` is told each event by name. */
export async function openProgress(bench: Bench, signal: AbortSignal, hear: (event: string) => void) {
  const { name, value } = await signInAs(bench, bench.union.secretary)
  const headers = { cookie: `${name}=${value}` }
  const answer = await fetch(`${bench.productAt}/api/live/progress`, { headers, signal })
  must(answer.ok, `watching was answered ${answer.status}`)
  const text = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let open = text !== undefined; text && open; ) {
    const { value: heard = "", done } = await text.read()
    for (const [, event = ""] of heard.matchAll(/^event: (\w+)$/gm)) hear(event)
    open = !done
  }
}
