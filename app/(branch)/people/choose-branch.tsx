import { Pick } from "@/components/pick"

type Props = { branches: readonly { id: string; name: string }[]; chosen?: string }

/** For those who reach every branch: whose reps to look at. */
export function ChooseBranch({ branches, chosen = "" }: Props) {
  if (branches.length === 0) return null
  return (
    <form className="choose-branch" action="/people">
      <Pick
        name="branch"
        label="Branch"
        value={chosen}
        none="Every branch"
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  )
}
