import type { ballotToEdit } from "@/lib/ballots/queries"
import { aggregationLabel, ballotKindLabel } from "@/lib/ballots/terms"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import { jurisdictionLabel, votingMethodLabel } from "@/lib/law/terms"

export type Ballot = NonNullable<Awaited<ReturnType<typeof ballotToEdit>>>

const moment = (at: Date) => `${longDay(dayOf(at))}, ${clockTime(at)}`

/** How the ballot has been set up. */
export function SetUp({ ballot }: { ballot: Ballot }) {
  const { kind, aggregation, opensAt, closesAt, lastSafePostingOn, replacementsCloseOn } = ballot
  const isByPost = ballot.method === "post"
  const facts = [
    ["Kind", ballotKindLabel[kind]],
    ...(kind === "statutory" ? [["Held under the law of", jurisdictionLabel[ballot.jurisdiction]]] : []),
    ["Members vote", votingMethodLabel[ballot.method]],
    ["Opens", moment(opensAt)],
    ...(isByPost
      ? [
          ["Last safe posting day", longDay(lastSafePostingOn)],
          ["Replacements close", replacementsCloseOn ? longDay(replacementsCloseOn) : "Not yet said"],
        ]
      : []),
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
    </section>
  )
}
