"use client"
// Reads the form's last attempt, so that a refusal keeps every tick.
import { useAttempt } from "@/components/form"
import { Mark } from "@/components/mark"
import type { PledgeState } from "@/lib/pledges/terms"

type Ticked = { id: string; firstName: string; lastName: string; workplace: string; pledge: PledgeState }

/** Members to tick, by workplace and then by name: here a rep looks people up. */
export function MemberTicks({ members }: { members: Ticked[] }) {
  const { problem, values } = useAttempt("memberIds")
  const sorted = [...members].sort(
    (a, b) => a.workplace.localeCompare(b.workplace) || a.lastName.localeCompare(b.lastName),
  )
  return [...new Set(sorted.map(({ workplace }) => workplace))].map((workplace, position) => (
    <fieldset className="ticks" key={workplace}>
      <legend>{workplace}</legend>
      {problem && position === 0 ? <span className="error">{problem}</span> : null}
      {sorted
        .filter((member) => member.workplace === workplace)
        .map(({ id, firstName, lastName, pledge }) => (
          <label key={id}>
            <input type="checkbox" name="memberIds" value={id} defaultChecked={values.includes(id)} />
            <span>
              {firstName} {lastName}
            </span>
            <Mark of={pledge} />
          </label>
        ))}
    </fieldset>
  ))
}
