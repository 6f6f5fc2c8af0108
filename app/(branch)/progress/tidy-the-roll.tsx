/** The ways to what the roll still wants, and to who has joined it or left. */
export function TidyTheRoll({ ballotId }: { ballotId: string }) {
  return (
    <p className="buttons">
      <a className="button" href={`/ballots/${ballotId}/readiness`}>
        See what is missing
      </a>{" "}
      <a className="button" href={`/ballots/${ballotId}/moves`}>
        See who joins and leaves
      </a>
    </p>
  )
}
