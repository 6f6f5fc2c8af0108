import type { ReactNode } from "react"
import { Outcome } from "@/components/outcome"
import { dayOf, longDay } from "@/lib/dates"
import type { Result } from "@/lib/declarations/queries"
import { ResultsTable } from "./results-table"

/** From this many separate ballots on, they are a table. */
const manyUnits = 4

type Props = { result: Pick<Result, "units" | "declaredAt" | "corrections">; children?: ReactNode }

/** A ballot’s result as it stands, on a page of those who worked for it. */
export function Declared({ result, children }: Props) {
  const { units, declaredAt, corrections } = result
  return (
    <section className="sect" aria-labelledby="result">
      <h2 id="result">The result</h2>
      <p className="small soft">
        {corrections.length > 0 ? "Corrected" : "Declared"} on {longDay(dayOf(declaredAt))}.{" "}
        {corrections[0] ? `The figures before were wrong: ${corrections[0].why}` : ""}
      </p>
      {units.length < manyUnits ? (
        units.map((unit) => <Outcome key={unit.id} unit={unit} isNamed={units.length > 1} />)
      ) : (
        <ResultsTable units={units} caption="What each count came to" />
      )}
      {children}
    </section>
  )
}
