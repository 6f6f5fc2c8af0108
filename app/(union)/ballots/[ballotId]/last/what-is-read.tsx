import { groupingLabel, groupings } from "@/lib/previous/terms"

const madeUp = [
  { entitled: 42, cast: 19 },
  { entitled: 118, cast: 61 },
]

/** What the file should hold, with an example in the union's own names, and sheets to fill in. */
export function WhatIsRead({ ballotId, examples }: { ballotId: string; examples: string[] }) {
  const rows = madeUp.map((figures, at) => ({ ...figures, name: examples[at] ?? `Workplace ${at + 1}` }))
  return (
    <section className="sect" aria-labelledby="what-is-read">
      <h2 id="what-is-read">What the file should hold</h2>
      <p className="about-file">
        A line of headings, and a row for each workplace, employer or branch, named as the membership list
        names it. A row called “Total” is the whole ballot. How people voted is never read.
      </p>
      <table className="plain example">
        <caption>For example, with made-up figures</caption>
        <thead>
          <tr>
            <th scope="col">Workplace</th>
            <th scope="col">Entitled</th>
            <th scope="col">Votes cast</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, entitled, cast }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{entitled}</td>
              <td className="num">{cast}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="set-up">
        <div>
          <dt>Entitled</dt>
          <dd>Also “electorate”, “members balloted”, “papers sent”</dd>
        </div>
        <div>
          <dt>Votes cast</dt>
          <dd>Also “papers returned”, “turnout”; spoiled papers count</dd>
        </div>
        <div>
          <dt>Or “Turnout %”</dt>
          <dd>Votes are then worked out from it, to the nearest paper</dd>
        </div>
        <div>
          <dt>Two places of one name</dt>
          <dd>Told apart by a column with the branch, or the employer</dd>
        </div>
      </dl>
      <h3 className="sheets">A sheet to fill in, with this ballot’s own names</h3>
      <ul className="take">
        {groupings.map((grouping) => (
          <li key={grouping}>
            <a href={`/ballots/${ballotId}/last/sheet?of=${grouping}`} download>
              <span>{groupingLabel[grouping]}</span>
              <small>CSV, with room for the figures</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
