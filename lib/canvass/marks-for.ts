import { readAnswer } from "@/lib/contacts/answer"
import { pledgesBeforeOpening } from "@/lib/pledges/terms"
import { type Mark, marks } from "./terms"

/** The boxes a sheet printed now has: nobody has a paper to post before the ballot opens. */
export function marksFor({ opensAt }: { opensAt: Date }, now: Date): readonly Mark[] {
  if (now >= opensAt) return marks
  return marks.filter(({ answer }) => {
    const { pledge } = readAnswer(answer)
    return !pledge || pledgesBeforeOpening.includes(pledge)
  })
}
