export function WhatStays({ ballotId }: { ballotId: string }) {
  return (
    <section className="sect" aria-labelledby="stays">
      <h2 id="stays">What stays</h2>
      <ul className="stays">
        <li>The membership list, and who was on the roll of this ballot.</li>
        <li>
          What each workplace came to, in figures: <a href={`/ballots/${ballotId}/report`}>the report</a>.
        </li>
        <li>What was projected on each day, the scrutineer’s counts and the declared result.</li>
        <li>Reasons for not voting, which were never tied to anybody.</li>
        <li>Who did what and when, without about whom.</li>
      </ul>
      <p className="small soft">
        Phones have put their lists away already: they do so by themselves when the ballot closes. Lists taken
        away as spreadsheets or on paper are in nobody’s hands but yours: have them destroyed.
      </p>
    </section>
  )
}
