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
  const named = silent ? { "aria-hidden": true } : { role: "img", "aria-label": pledgeLabel[of] }
  return (
    <svg className={`mark mark-${of}${small ? " mark-s" : ""}`} {...named}>
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
