/** Says that a reason has been counted, and of whom it says nothing. */
export function Told({ told }: { told?: string }) {
  return told ? (
    <p className="after-saving" role="status">
      Added to the tally of reasons. No name is kept with it.
    </p>
  ) : null
}
