import { Mark } from "@/components/mark"
import type { FormState } from "@/lib/forms/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { PledgeState } from "@/lib/pledges/terms"

export type Ticked = {
  id: string
  firstName: string
  lastName: string
  workplace: string
  pledge: PledgeState
}

type Props = { members: readonly Ticked[]; method: VotingMethod; attempt?: FormState }

/** Members to tick, by workplace and then by name: here a rep looks people up. A refusal keeps every tick. */
export function MemberTicks({ members, method, attempt }: Props) {
  const problem = attempt?.problems?.memberIds
  const ticked = [attempt?.typed?.memberIds ?? []].flat()
  const sorted = [...members].sort(
    (a, b) => a.workplace.localeCompare(b.workplace) || a.lastName.localeCompare(b.lastName),
  )
  return [...new Set(sorted.map(({ workplace }) => workplace))].map((workplace, position) => (
    <fieldset className="ticks" key={workplace}>
      <legend>{workplace}</legend>
      {problem && position === 0 ? (
        <p className="error" role="alert">
          {problem}
        </p>
      ) : null}
      {sorted
        .filter((member) => member.workplace === workplace)
        .map(({ id, firstName, lastName, pledge }) => (
          <label key={id}>
            <input type="checkbox" name="memberIds" value={id} defaultChecked={ticked.includes(id)} />
            <span>
              {firstName} {lastName}
            </span>
            <Mark of={pledge} method={method} />
          </label>
        ))}
    </fieldset>
  ))
}
