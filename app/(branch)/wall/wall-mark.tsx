import type { WallState } from "@/lib/wall/terms"

/** The mark alone: what it stands for is said beside it, or by the link it is in. */
export function WallMark({ of }: { of: WallState }) {
  return (
    <svg className={`mark mark-${of}`} aria-hidden="true">
      <use href={`/marks.svg?v=${process.env.TURNOUT_BUILD}#${of}`} />
    </svg>
  )
}
