import type { Outlook } from "@/lib/projected/outlook"
import { inWords } from "@/lib/projection/warnings"

/** What to know before trusting the range. Workplaces of other branches are not named here. */
export function Warned({ outlook: { whole, workplaces, units } }: { outlook: Outlook }) {
  const nameOf = (id: string) =>
    workplaces.find(({ projected }) => projected.workplaceId === id)?.name ??
    units.find((unit) => unit.id === id)?.name ??
    "one of the units"
  const warnings = [...whole.warnings, ...workplaces.flatMap(({ projected }) => projected.warnings)]
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby="warned">
      <h3 className="vh" id="warned">
        Before you trust the range
      </h3>
      <ul className="warnings">
        {warnings.map((warning) => {
          const words = inWords(warning, nameOf)
          return <li key={words}>{words}</li>
        })}
      </ul>
    </section>
  )
}
