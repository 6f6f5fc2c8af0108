import { inFigures } from "@/components/in-figures"
import { Mark } from "@/components/mark"
import { tableRoles } from "@/components/table-roles"
import type { PledgeState } from "@/lib/pledges/terms"
import type { Tally } from "@/lib/roll/tally"

/** Five cells of a row: how many members stand at each pledge. */
export function StateCells({ tally }: { tally: Omit<Tally, "lastAttemptAt"> }) {
  return (
    <>
      <StateCell of="posted" members={tally.posted} />
      <StateCell of="will_post" members={tally.willPost} />
      <StateCell of="not_arrived" members={tally.notArrived} />
      <StateCell of="undecided" members={tally.undecided} />
      <StateCell of="not_asked" members={tally.notAsked} />
    </>
  )
}

function StateCell({ of, members }: { of: PledgeState; members: number }) {
  return (
    <td {...tableRoles.cell} className={members === 0 ? "num m zero" : "num m"}>
      <Mark of={of} small silent />
      {inFigures(members)}
    </td>
  )
}
