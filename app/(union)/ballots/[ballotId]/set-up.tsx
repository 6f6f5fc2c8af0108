import type { ballotToEdit } from "@/lib/ballots/queries"
import { aggregationLabel, ballotKindLabel } from "@/lib/ballots/terms"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import { jurisdictionLabel, votingMethodLabel } from "@/lib/law/terms"

type Ballot = NonNullable<Awaited<ReturnType<typeof ballotToEdit>>>

const moment = (at: Date) => `${longDay(dayOf(at))}, ${clockTime(at)}`

/** How the ballot has been set up, and where to change it. */
export function SetUp({ ballot, hasRoll }: { ballot: Ballot; hasRoll: boolean }) {
  const { id, kind, aggregation, opensAt, closesAt, lastSafePostingOn, replacementsCloseOn } = ballot
  const facts = [
    ["Kind", ballotKindLabel[kind]],
    ...(kind === "statutory" ? [["Held under the law of", jurisdictionLabel[ballot.jurisdiction]]] : []),
    ["Members vote", votingMethodLabel[ballot.method]],
    ["Opens", moment(opensAt)],
    ["Last safe posting day", longDay(lastSafePostingOn)],
    ["Replacements close", replacementsCloseOn ? longDay(replacementsCloseOn) : "Not yet said"],
    ["Closes", moment(closesAt)],
    ["Scrutineer", ballot.scrutineer ?? "Not yet appointed"],
    ["Counted", aggregationLabel[aggregation]],
    ["Employers", ballot.employers.map(({ name }) => name).join(", ") || "From the membership list"],
    ["Questions", ballot.questions.join(" ") || "None yet"],
  ]
  return (
    <section className="sect" aria-labelledby="set-up">
      <h2 id="set-up">How it is set up</h2>
      <dl className="set-up">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="buttons">
        <a className="button" href={`/ballots/${id}/edit`}>
          Edit the ballot
        </a>{" "}
        <a className="button" href={`/ballots/${id}/timetable`}>
          Timetable and rules
        </a>{" "}
        <a className="button" href={`/ballots/${id}/script`}>
          Edit what callers say
        </a>{" "}
        <a className="button" href={`/ballots/${id}/result`}>
          {ballot.declaredAt ? "Tell and publish the result" : "Declare or publish the result"}
        </a>{" "}
        {hasRoll ? (
          <>
            <a className="button" href={`/ballots/${id}/readiness`}>
              See what is missing
            </a>{" "}
            <a className="button" href={`/ballots/${id}/moves`}>
              See who joins and leaves
            </a>{" "}
            <a className="button" href={`/ballots/${id}/counts`}>
              Record a return count
            </a>{" "}
            <a className="button" href={`/ballots/${id}/last`}>
              Load last ballot’s turnout
            </a>{" "}
            <a className="button" href={`/ballots/${id}/roll`}>
              Load the roll again
            </a>{" "}
            <a className="button" href={`/replacements?ballot=${id}`}>
              Replacement papers
            </a>{" "}
            <a className="button" href={`/exports/pledge-list?ballot=${id}`}>
              Take the pledge list away
            </a>{" "}
            <a className="button" href={`/ballots/${id}/report`}>
              Read the report
            </a>{" "}
            <a className="button" href={`/ballots/${id}/closing`}>
              Close it down
            </a>
          </>
        ) : null}
      </p>
    </section>
  )
}
