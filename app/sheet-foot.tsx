import { fullDay } from "@/lib/dates"
import type { Taken } from "./taken"

/** What stands at the foot of every printed page: whose it is, what for, and when it goes. */
export function SheetFoot({ taken, across }: { taken: Taken; across: number }) {
  return (
    <tfoot>
      <tr>
        <td colSpan={across}>
          <strong>Shred after {fullDay(taken.shredAfter)}.</strong> For: {taken.purpose}. Taken by {taken.by},{" "}
          {fullDay(taken.on)}. {taken.namesMembers ? "Names of union members: show it to nobody else." : null}
        </td>
      </tr>
    </tfoot>
  )
}
