import { inFigures } from "@/components/in-figures"
import { StatutoryFigures } from "@/components/statutory-figures"
import { aggregationLabel } from "@/lib/ballots/terms"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import type { PublishedBallot } from "@/lib/publications/queries"

type Props = { ballot: PublishedBallot; union: string; slug: string; now: Date }

/** A ballot as everyone may see it: what is asked, that the result is awaited, or the figures. */
export function PublicPage({ ballot, union, slug, now }: Props) {
  const { name, employers, opensAt, closesAt, scrutineer, result } = ballot
  return (
    <main className="notice">
      <div className="scotch" />
      <p className="masthead-line">
        <strong>{union}</strong>{" "}
        {result ? <span className="soft">{longDay(dayOf(result.declaredAt))}</span> : null}
      </p>
      <h1>{result ? `Result of ${name}` : name}</h1>
      <p className="soft about-ballot">
        {employers.length > 0 && employers.length < 6 ? `${employers.join(", ")}. ` : null}
        {opensAt <= now ? "Opened" : "Opens"} {longDay(dayOf(opensAt))},{" "}
        {closesAt <= now ? "closed" : "closes"} {longDay(dayOf(closesAt))} at {clockTime(closesAt)}.
      </p>
      {result ? <Declared {...{ result, slug }} /> : <Awaited {...{ ballot, now }} />}
      {scrutineer ? (
        <p className="small soft counted-by">
          {result ? "Counted by" : "Scrutineer:"} {scrutineer}
          {result ? ", scrutineer." : "."}
        </p>
      ) : null}
    </main>
  )
}

function Declared({ result, slug }: { result: NonNullable<PublishedBallot["result"]>; slug: string }) {
  const { units, corrections } = result
  const [only] = units
  return (
    <>
      {units.length === 1 && only ? (
        <div className="verdict">
          <p className="n">{inFigures(only.cast)}</p>
          <p className="lede">
            {only.cast === 1 ? "vote cast" : "votes cast"}
            {only.entitled === null ? "." : `, of ${inFigures(only.entitled)} people entitled to vote.`}{" "}
            {only.turnout ? <strong>{only.turnout.percent} turnout.</strong> : null}
          </p>
        </div>
      ) : null}
      {corrections.map(({ why, on }) => (
        <p key={why + on} className="statement">
          Corrected on {longDay(on)}. {why}
        </p>
      ))}
      <StatutoryFigures units={units} of="The figures" />
      <p className="small soft noprint take-figures">
        <a href={`/results/${slug}/figures.csv`}>These figures as a spreadsheet (CSV)</a>
      </p>
    </>
  )
}

function Awaited({ ballot, now }: { ballot: PublishedBallot; now: Date }) {
  const { questions, closesAt, resultOn, aggregation } = ballot
  const isClosed = closesAt <= now
  return (
    <>
      <p className="lede about-ballot">
        {isClosed
          ? "Voting has closed. The scrutineer is counting, and the result will be here as soon as it is declared"
          : "The result will be here as soon as it is declared"}
        , by {longDay(resultOn)} if all goes to plan.
      </p>
      <section className="sect" aria-labelledby="asked">
        <h2 id="asked">What is asked</h2>
        {questions.map((question) => (
          <p key={question} className="statement">
            {question}
          </p>
        ))}
        <p className="soft about-ballot">{aggregationLabel[aggregation]}.</p>
      </section>
    </>
  )
}
