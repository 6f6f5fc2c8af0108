import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import type { CalledPhase } from "./terms"

const hello = `Say who you are
Hello {name}, my name is …, from your union. Is now a good moment? It’s about {ballot}, and takes a minute.`

const secret = `Before you go
How you vote is yours alone, so please don’t tell me. Thank you, {name}.`

/**
 * What callers are given to say unless an organiser has put it in other words. It asks about the paper and nothing else.
 * `line` is the share of those entitled who must vote; null where the ballot’s rules draw no line.
 */
export function usualScript(phase: CalledPhase, line: Fraction | null): string {
  return usual[phase].replace(
    "{why}",
    line
      ? `At least ${saidShare(line)} of everyone entitled must send theirs back`
      : "The more of us who send theirs back, the more it says",
  )
}

const usual: Record<CalledPhase, string> = {
  preparing: `${hello}

Will it reach you?
Your ballot paper comes by post, to your home. Have you moved since you last told the union where you live?

Will you post it?
{why}, whatever they put on it. Will you post yours?

Which post box, and which day?
The day it comes is the surest. Which post box do you pass, and on which days?

${secret}`,
  open: `${hello}

Has it come?
Has your ballot paper come? If not, I’ll note it, so that a new one can be asked for.

Has it gone?
Have you posted it back? If so, thank you: that’s all I wanted to know.

Which post box, and which day?
Where is it now? Which post box will you pass, and on which day? {last_safe_day} is the last safe day to post it.

${secret}`,
  last_posting: `${hello}

Has it gone?
Have you posted your ballot paper back? If so, thank you: that’s all I wanted to know.

Today, first class
The last safe day has gone. It has to be posted today, first class, or it will not count.

Which post box, and what time?
Which post box can you get to today, before its last collection? Have you the paper with you, or must you fetch it?

${secret}`,
}
