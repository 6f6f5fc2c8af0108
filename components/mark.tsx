import type { VotingMethod } from "@/lib/law/terms"
import type { PledgeState } from "@/lib/pledges/terms"
import { wordsOf } from "@/lib/voting/terms"

/** The mark of a pledge: shape first, colour after. Says its meaning unless words beside it do. */
export function Mark({
  of,
  silent = false,
  small = false,
  method,
}: {
  of: PledgeState
  silent?: boolean
  small?: boolean
  method?: VotingMethod
}) {
  const size = small ? "mark-s" : ""
  return (
    <svg
      className={`mark mark-${of} ${size}`}
      role="img"
      aria-hidden={silent}
      aria-label={wordsOf(method).pledge[of]}
    >
      <use href={`/marks.svg#${of}`} />
    </svg>
  )
}

/** A sign for something to do: always beside words, or on a link that has a name. */
export function Icon({ of }: { of: "call" | "find" | "text" | "whatsapp" | "email" }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`/marks.svg#${of}`} />
    </svg>
  )
}
