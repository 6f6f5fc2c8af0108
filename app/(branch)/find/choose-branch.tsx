import { Pick } from "@/components/pick"

type Props = { branches: { id: string; name: string }[]; chosen?: string; to: string }

/** For somebody who reaches every branch: whose workplaces to choose from. */
export function ChooseBranch({ branches, chosen, to }: Props) {
  return (
    <form className="stacked on-a-day" action={to}>
      <Pick
        name="branch"
        label="Branch"
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        none="Choose one"
      />
      <button type="submit" className="button">
        Show its workplaces
      </button>
    </form>
  )
}
