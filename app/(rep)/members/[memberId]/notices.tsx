type Props = { undone?: string; corrected?: string; isClosed: boolean; isOffRoll: boolean }

/** What has just happened to this member's entries, and why nothing more can be saved. */
export function Notices({ undone, corrected, isClosed, isOffRoll }: Props) {
  return (
    <>
      {undone ? (
        <p className="said" role="status">
          Taken back. What was known before counts again.
        </p>
      ) : null}
      {corrected ? (
        <p className="said" role="status">
          The number is saved.
        </p>
      ) : null}
      {isClosed ? (
        <p className="said">
          Voting has closed: nothing more can be recorded. You can still say{" "}
          <a href="/members">why people didn’t vote</a>, without names.
        </p>
      ) : null}
      {isOffRoll ? <p className="said">No longer on the roll for this ballot.</p> : null}
    </>
  )
}
