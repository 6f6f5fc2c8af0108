import { type PledgeState, pledgeLabel } from "@/lib/pledges/terms"

/** The mark of a pledge: shape first, colour after. Says its meaning unless words beside it do. */
export function Mark({
  of,
  silent = false,
  small = false,
}: {
  of: PledgeState
  silent?: boolean
  small?: boolean
}) {
  const size = small ? "mark-s" : ""
  return (
    <svg className={`mark mark-${of} ${size}`} role="img" aria-hidden={silent} aria-label={pledgeLabel[of]}>
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
