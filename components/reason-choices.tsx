import { reasonLabel, reasons } from "@/lib/reasons/terms"

/** Why somebody may not vote, each a button that adds one to the tally. */
export function ReasonChoices() {
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason}>
          <button type="submit" name="reason" value={reason}>
            {reasonLabel[reason]}
          </button>
        </li>
      ))}
    </ul>
  )
}
