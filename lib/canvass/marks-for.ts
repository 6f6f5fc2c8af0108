import { readAnswer } from "@/lib/contacts/answer"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { pledgesBeforeOpening } from "@/lib/pledges/terms"
import { wordsOf } from "@/lib/voting/terms"
import { type Mark, marks } from "./terms"

/** The boxes a sheet printed now has: before the ballot opens nobody can have voted, or want what they vote with. */
export function marksFor({ opensAt, method }: { opensAt: Date; method: VotingMethod }, now: Date): Mark[] {
  const all = marksOf(method)
  if (now >= opensAt) return all
  return all.filter(({ answer }) => {
    const { pledge } = readAnswer(answer)
    return !pledge || pledgesBeforeOpening.includes(pledge)
  })
}

/** Every box there can be, in the words of how members vote. Its number is the same in every ballot. */
export function marksOf(method: VotingMethod): Mark[] {
  const [{ offered }, { pledge: labels }] = [wordsOf(method), deskWordsOf(method)]
  return marks.flatMap((mark) => {
    const { pledge } = readAnswer(mark.answer)
    if (!pledge) return [mark]
    return offered.includes(pledge) ? [{ ...mark, label: labels[pledge] }] : []
  })
}
