import type { Outlook } from "@/lib/projected/outlook"
import type { Warning } from "@/lib/projection/terms"
import { inWords } from "@/lib/projection/warnings"

/** What to know before trusting the range. Workplaces of other branches are not named here. */
export function Warned({ outlook: { whole, workplaces, units } }: { outlook: Outlook }) {
  const nameOf = (id: string) =>
    workplaces.find(({ projected }) => projected.workplaceId === id)?.name ??
    units.find((unit) => unit.id === id)?.name ??
    "one of the units"
  const said = [
    ...whole.warnings.map((warning) => inWords(warning, nameOf)),
    ...workplaces.flatMap(({ projected, reps }) =>
      projected.warnings.map((warning) => `${inWords(warning, nameOf)}${ofOne(warning, reps)}`),
    ),
  ]
  if (said.length === 0) return null
  return (
    <section aria-labelledby="warned">
      <h3 className="vh" id="warned">
        Before you trust the range
      </h3>
      <ul className="warnings">
        {said.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}

const ofOne = ({ kind }: Warning, reps: number | null) =>
  kind === "too_good" && reps === 1 ? " All of it comes from one rep." : ""
