import type { Fraction } from "@/lib/law/rule-values"
import { saidShare } from "@/lib/law/said"
import type { VotingMethod } from "@/lib/law/terms"
import type { CalledPhase } from "./terms"

const hello = `Say who you are
Hello {name}, my name is …, from your union. Is now a good moment? It’s about {ballot}, and takes a minute.`

const secret = `Before you go
How you vote is yours alone, so please don’t tell me. Thank you, {name}.`

/**
 * What callers are given to say unless an organiser has put it in other words. It asks whether they have voted and nothing else.
 * `line` is the share of those entitled who must vote; null where the ballot’s rules draw no line.
 */
export function usualScript(phase: CalledPhase, line: Fraction | null, method: VotingMethod): string {
  const [send, theirs] = method === "post" ? ["send", " theirs back"] : ["vote", ""]
  return usual[method][phase].replace(
    "{why}",
    line
      ? `At least ${saidShare(line)} of everyone entitled must ${send}${theirs}`
      : `The more of us who ${send}${theirs}, the more it says`,
  )
}

const byPost: Record<CalledPhase, string> = {
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

const whenToVote = `When will you do it?
When will you have a quiet moment? Shall I ring again after that?`

const lastDays = `Today
Few days are left, and it is easily forgotten. Can you do it today?`

const electronically: Record<CalledPhase, string> = {
  preparing: `${hello}

Will it reach you?
You will be sent a link of your own to vote with. Has the union the right email and phone number for you?

Will you vote?
{why}, whatever they choose. Will you vote?

${whenToVote}

${secret}`,
  open: `${hello}

Has it come?
Has your link to vote with come? It may be among the junk mail. If not, I’ll note it.

Have you voted?
Have you voted? If so, thank you: that’s all I wanted to know.

${whenToVote}

${secret}`,
  last_posting: `${hello}

Have you voted?
Have you voted? If so, thank you: that’s all I wanted to know.

${lastDays}

${secret}`,
}

const atTheWorkplace: Record<CalledPhase, string> = {
  preparing: `${hello}

Will you vote?
Voting is at work. {why}, whatever they choose. Will you vote?

When will you be there?
On which of the days will you be at work?

${secret}`,
  open: `${hello}

Have you voted?
Have you voted? If so, thank you: that’s all I wanted to know.

When will you be there?
On which of the days left will you be at work?

${secret}`,
  last_posting: `${hello}

Have you voted?
Have you voted? If so, thank you: that’s all I wanted to know.

${lastDays}

${secret}`,
}

const usual: Record<VotingMethod, Record<CalledPhase, string>> = {
  post: byPost,
  electronic: electronically,
  workplace: atTheWorkplace,
}
