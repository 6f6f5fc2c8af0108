import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { Outlook } from "@/lib/projected/outlook"
import type { Warning } from "@/lib/projection/terms"
import { inWords } from "@/lib/projection/warnings"

type Props = { outlook: Outlook; method: VotingMethod }

/** What to know before trusting the range. Workplaces of other branches are not named here. */
export function Warned({ outlook: { whole, workplaces, units }, method }: Props) {
  const nameOf = (id: string) =>
    workplaces.find(({ projected }) => projected.workplaceId === id)?.name ??
    units.find((unit) => unit.id === id)?.name ??
    "one of the units"
  const words = deskWordsOf(method)
  const said = [
    ...whole.warnings.map((warning) => inWords(warning, nameOf, words)),
    ...workplaces.flatMap(({ projected, reps }) =>
      projected.warnings.map((warning) => `${inWords(warning, nameOf, words)}${ofOne(warning, reps)}`),
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
