import type { VotingMethod } from "@/lib/law/terms"
import type { PledgeState } from "@/lib/pledges/terms"
import { wordsOf } from "@/lib/voting/terms"
import { shapes } from "./shapes"

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
  const size = small ? " mark-s" : ""
  return (
    <svg
      className={`mark mark-${of}${size}`}
      viewBox="0 0 24 24"
      role="img"
      aria-hidden={silent}
      aria-label={wordsOf(method).pledge[of]}
    >
      {shapes[of]}
    </svg>
  )
}

/** A sign for something to do: always beside words, or on a link that has a name. */
export function Icon({ of }: { of: "call" | "find" | "text" | "whatsapp" | "email" }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {shapes[of]}
    </svg>
  )
}
