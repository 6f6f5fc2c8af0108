import { Post } from "@/components/post"

type Props = {
  memberId: string
  ballotId: string
  to: string
  /** What the form says of where to go on to. */
  onward: Record<string, string>
}

/** One tap for a new paper; a tick before it confirms the address, which nobody is shown. */
export function AskPaper({ memberId, ballotId, to, onward }: Props) {
  const fields = { replacementId: crypto.randomUUID(), ballotId, memberId, paper: "asked", ...onward }
  return (
    <Post to={to} className="new-paper">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field choice">
        <label>
          <input type="checkbox" name="isAddressRight" value="on" />
          <span>They still live where the union writes to</span>
        </label>
      </div>
      <button type="submit" className="button">
        Ask for a new paper
      </button>
    </Post>
  )
}
