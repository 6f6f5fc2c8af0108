import { inFigures } from "@/components/in-figures"
import { tableRoles } from "@/components/table-roles"
import { type SaidUnit, verdictLabel } from "@/lib/declarations/terms"

/** Many separate ballots in one table: what each was, and on which questions it passed. */
export function ResultsTable({ units, caption }: { units: readonly SaidUnit[]; caption: string }) {
  const questions = units[0]?.questions ?? []
  return (
    <table className="plain results-table" {...tableRoles.table}>
      <caption className="vh">{caption}</caption>
      <thead {...tableRoles.body}>
        <tr {...tableRoles.row}>
          <th {...tableRoles.columnHead}>Counted on its own</th>
          <th {...tableRoles.columnHead} className="num">
            Votes cast
          </th>
          <th {...tableRoles.columnHead}>Turnout</th>
          {questions.map(({ question }, at) => (
            <th key={question} {...tableRoles.columnHead}>
              {questions.length === 1 ? "Result" : `Question ${at + 1}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.body}>
        {units.map((unit) => (
          <tr key={unit.id} {...tableRoles.row}>
            <th {...tableRoles.rowHead}>{unit.name}</th>
            <td {...tableRoles.cell} className="num">
              {inFigures(unit.cast)}
              {unit.entitled === null ? "" : ` of ${inFigures(unit.entitled)}`}
            </td>
            <td {...tableRoles.cell}>{unit.turnout?.sentence ?? "No line"}</td>
            {unit.questions.map(({ question, verdict, yes, no, spoiled, sentences }) => (
              <td key={question} {...tableRoles.cell}>
                <strong className={verdict === "passed" ? undefined : "urgent"}>
                  {verdict ? verdictLabel[verdict] : "–"}
                </strong>{" "}
                <small className="soft">
                  {inFigures(yes)} yes, {inFigures(no)} no, {inFigures(spoiled)} spoiled.{" "}
                  {sentences.join(" ")}
                </small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
