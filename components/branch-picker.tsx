import { Picker } from "./picker"

type Props = { branches: readonly { id: string; name: string }[]; hint?: string }

/** Which branch it is for, asked of those who reach more than one. */
export function BranchPicker({ branches, hint }: Props) {
  if (branches.length === 0) return null
  return (
    <Picker
      name="branchId"
      label="Branch"
      hint={hint}
      options={branches.map(({ id, name }) => ({ value: id, label: name }))}
      none="Choose a branch"
    />
  )
}
