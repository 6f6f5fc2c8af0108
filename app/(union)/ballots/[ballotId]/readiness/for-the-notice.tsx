/** The totals that the notice to each employer is made from, to print or to take away. */
export function ForTheNotice({ ballotId, mayExport }: { ballotId: string; mayExport: boolean }) {
  return (
    <section className="sect" aria-labelledby="for-the-notice">
      <h2 id="for-the-notice">For the notice to each employer</h2>
      <p>
        How many of the roll there are in each category and at each workplace, as it stands now. Nobody is
        named.
      </p>
      <form action="/api/exports/notice-totals" method="post" className="buttons">
        <a className="button" href={`/ballots/${ballotId}/readiness/notice`}>
          See the totals, to print
        </a>
        <input type="hidden" name="ballotId" value={ballotId} />
        {mayExport ? (
          <button type="submit" className="button">
            Take them away as CSV
          </button>
        ) : null}
      </form>
    </section>
  )
}
