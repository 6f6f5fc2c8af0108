import type { Ballot } from "./set-up"

/** All that an organiser can do with a ballot, in the order in which it is done. */
export function WaysOn({ ballot, hasRoll }: { ballot: Ballot; hasRoll: boolean }) {
  const at = `/ballots/${ballot.id}`
  const before = [
    [`${at}/edit`, "Edit the ballot"],
    [`${at}/timetable`, "Timetable and rules"],
    ...(hasRoll
      ? [
          [`${at}/roll`, "Load the roll again"],
          [`${at}/readiness`, "See what is missing"],
          [`${at}/last`, "Load last ballot’s turnout"],
        ]
      : []),
    [`${at}/script`, "Edit what callers say"],
  ]
  const during = [
    [`${at}/counts`, "Record a return count"],
    [`${at}/moves`, "See who joins and leaves"],
    ...(ballot.method === "post" ? [[`/replacements?ballot=${ballot.id}`, "Replacement papers"]] : []),
    [`/exports?ballot=${ballot.id}`, "Take lists away"],
  ]
  const after = [
    [`${at}/result`, ballot.declaredAt ? "Tell and publish the result" : "Declare or publish the result"],
    ...(hasRoll
      ? [
          [`${at}/report`, "Read the report"],
          [`${at}/closing`, "Close it down"],
        ]
      : []),
  ]
  const groups = [
    { when: "Getting ready", ways: before },
    ...(hasRoll ? [{ when: "While it is open", ways: during }] : []),
    { when: "Once it has closed", ways: after },
  ]
  return (
    <section className="sect" aria-labelledby="ways-on">
      <h2 id="ways-on">What to do with it</h2>
      <div className="ways-on">
        {groups.map(({ when, ways }) => (
          <div key={when}>
            <h3>{when}</h3>
            <ul className="take">
              {ways.map(([href, words]) => (
                <li key={href}>
                  <a href={href}>
                    <span>{words}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
