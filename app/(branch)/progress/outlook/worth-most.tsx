import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import type { VotingMethod } from "@/lib/law/terms"
import type { Outlook } from "@/lib/projected/outlook"
import { worthAtTheLine } from "@/lib/projection/near-the-line"
import type { PlaceProgress } from "@/lib/workplaces/progress-queries"
import { openMembers } from "./open-members"

const shown = 5

type Props = {
  outlook: Outlook
  line: Fraction | null
  places: readonly PlaceProgress[]
  method: VotingMethod
}

/** Workplaces, never people: where one more conversation is likeliest to bring a paper. */
export function WorthMost({ outlook, line, places, method }: Props) {
  const openAt = new Map(places.map((place) => [place.id, openMembers(place)]))
  const worthIt = outlook.workplaces
    .map(({ name, projected }) => ({
      name,
      value: line ? worthHere(projected, places, outlook.units) : projected.worth,
      hundred: Math.round(1000 * projected.worth) / 10,
      open: openAt.get(projected.workplaceId) ?? 0,
    }))
    .filter(({ value, open }) => value > 0 && open > 0)
    .sort((one, other) => other.value - one.value || other.open - one.open)
    .slice(0, shown)
  if (worthIt.length === 0) return null
  return (
    <section aria-labelledby="worth">
      <h2 className="sect-head" id="worth">
        Where one more conversation is worth most
      </h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Workplace</th>
            <th scope="col" className="num">
              Still to speak to
            </th>
            <th scope="col" className="num">
              {deskWordsOf(method).votes} from 100 talks
            </th>
          </tr>
        </thead>
        <tbody>
          {worthIt.map(({ name, hundred, open }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{open}</td>
              <td className="num">{hundred.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Papers, where they all count towards one line; where units pass or fall alone, what a paper does at its own line. */
function worthHere(
  { workplaceId, worth }: Outlook["workplaces"][number]["projected"],
  places: readonly PlaceProgress[],
  units: Outlook["units"],
): number {
  if (units.length === 0) return worth
  const employerId = places.find(({ id }) => id === workplaceId)?.employerId
  const unit = units.find((one) => one.workplaceId === workplaceId || one.employerId === employerId)
  return unit ? worthAtTheLine({ worth, quantiles: unit.part.quantiles }, unit.part.castNeeded) : 0
}
