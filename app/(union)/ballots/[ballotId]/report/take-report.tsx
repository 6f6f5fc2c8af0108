type Props = {
  ballotId: string
  branchId?: string
  mayExport: boolean
  problem: string | string[] | undefined
}

export function TakeReport({ ballotId, branchId, mayExport, problem }: Props) {
  return (
    <section className="sect noprint" aria-labelledby="take">
      <h2 id="take">Take it away</h2>
      {problem === "right" ? (
        <p className="error" role="alert">
          You may not take lists away. Nothing was taken.
        </p>
      ) : null}
      <p>Print this page: it fits on A4.</p>
      {mayExport ? (
        <form method="post" action="/api/exports/report">
          <input type="hidden" name="ballotId" value={ballotId} />
          <input type="hidden" name="branchId" value={branchId ?? ""} />
          <p className="buttons">
            <button type="submit" className="button">
              The workplaces as a spreadsheet
            </button>
          </p>
          <p className="small soft">Figures only, and no names. That you took it is recorded.</p>
        </form>
      ) : (
        <p>
          Taking the workplaces as a spreadsheet is a right of its own. A national organiser can give it to
          you.
        </p>
      )}
    </section>
  )
}
