import { Form } from "@/components/form"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import type { Merge } from "@/lib/members/desk-queries"
import { mayStillUndo } from "@/lib/members/may-still-undo"
import { undoHours } from "@/lib/members/terms"
import { undo } from "../actions"

type Props = { merges: Merge[]; member: { id: string }; now: Date }

/** Who has been merged with them, and the way back while there is one. */
export function Merges({ merges, member, now }: Props) {
  return merges.map(({ id, keptId, mergedAt, otherId, name, number }) => (
    <section key={id} className="merged" aria-label="Merged">
      <p>
        {keptId === member.id ? "Merged here: " : "Merged with "}
        <a href={`/find/${otherId}`}>{name}</a>, {number}, on {longDay(dayOf(mergedAt))}.{" "}
        {keptId === member.id ? null : "One person has one place on the roll, and it is there."}
      </p>
      {mayStillUndo(mergedAt, now) ? (
        <Form action={undo} label={`Undo the merge with ${name}`}>
          <input type="hidden" name="mergeId" value={id} />
          <button type="submit" className="button">
            Make them two again
          </button>{" "}
          <small className="soft">{until(mergedAt)}</small>
        </Form>
      ) : null}
    </section>
  ))
}

function until(mergedAt: Date) {
  const end = new Date(mergedAt.getTime() + undoHours * 3_600_000)
  return `Until ${clockTime(end)} on ${longDay(dayOf(end))}`
}
