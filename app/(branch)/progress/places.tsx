import { StateHeads } from "@/app/state-heads"
import { LinkRow } from "@/components/link-row"
import { tableRoles } from "@/components/table-roles"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import type { VotingMethod } from "@/lib/law/terms"
import { type Arrangement, arrange } from "@/lib/roll/arrange"
import { together } from "@/lib/roll/tally"
import type { PlaceProgress } from "@/lib/workplaces/progress-queries"
import { PlaceRow, PlaceTotals } from "./place-row"
import { linkTo, type View } from "./view"

type Props = {
  places: PlaceProgress[]
  view: View
  ballot: Ballot
  line: Fraction | null
  now: Date
}

/** Where are the missing votes: each workplace, what is known there and who asks. */
export function Places({ places, view, ballot, line, now }: Props) {
  const shown = arrange(
    places
      .filter(({ employerId }) => !view.employer || employerId === view.employer)
      .filter(({ reps }) => !view.withoutRep || reps.length === 0),
    view.sort,
  )
  const whole = together(shown)
  const words = deskWordsOf(ballot.method)
  const reps = new Set(shown.flatMap((place) => place.reps)).size
  return (
    <section className="sect" aria-labelledby="where">
      <h2 id="where">Where are the missing votes?</h2>
      <Narrowing places={places} view={view} method={ballot.method} />
      {shown.length === 0 ? (
        <p className="empty">
          No workplace here is without a rep. <a href={linkTo(view, { withoutRep: false })}>See them all</a>.
        </p>
      ) : (
        <table className="places progress-places" {...tableRoles.table}>
          <caption className="vh">{words.standing("each workplace")}</caption>
          <StateHeads method={ballot.method} what="Workplace" who="Rep" last="Coverage" />
          <tbody {...tableRoles.body}>
            {shown.map((place) => (
              <PlaceRow key={place.id} {...{ place, ballot, line, now }} />
            ))}
          </tbody>
          <PlaceTotals
            tally={whole}
            workplaces={shown.length}
            isAll={shown.length === places.length}
            reps={reps}
          />
        </table>
      )}
      <p className="small soft after-table">
        {whole.leftAlone > 0
          ? `The other ${whole.leftAlone} won’t vote or would rather not say, and are on nobody’s list. `
          : null}
        {whole.unsaid > 0 ? `${whole.unsaid} have been spoken to and have not said yet.` : null}
      </p>
    </section>
  )
}

type NarrowingProps = { places: PlaceProgress[]; view: View; method: VotingMethod }

function Narrowing({ places, view, method }: NarrowingProps) {
  const employers = [...new Map(places.map(({ employerId, employer }) => [employerId, employer]))]
  const withoutRep = places.filter(({ reps }) => reps.length === 0).length
  const isAll = !view.employer && !view.withoutRep
  const parts = [
    { label: "all", href: linkTo(view, { employer: undefined, withoutRep: false }), isCurrent: isAll },
    ...(withoutRep > 0
      ? [
          {
            label: `no rep (${withoutRep})`,
            href: linkTo(view, { withoutRep: true }),
            isCurrent: view.withoutRep,
          },
        ]
      : []),
    ...(employers.length > 1
      ? employers.map(([id, name]) => ({
          label: name,
          href: linkTo(view, { employer: id }),
          isCurrent: view.employer === id,
        }))
      : []),
  ]
  return (
    <div className="narrowing small">
      <LinkRow
        label="First"
        options={arrangementsOffered(method).map(([sort, label]) => ({
          label,
          href: linkTo(view, { sort }),
          isCurrent: view.sort === sort,
        }))}
      />
      {parts.length > 1 ? <LinkRow label="Show" options={parts} /> : null}
    </div>
  )
}

function arrangementsOffered(method: VotingMethod) {
  const { pledge } = deskWordsOf(method)
  return [
    ["not-asked", "not asked"],
    ["not-arrived", pledge.not_arrived.toLowerCase()],
    ["will-post", pledge.will_post.toLowerCase()],
    ["coverage", "least spoken to"],
    ["quiet", "longest quiet"],
    ["entitled", "biggest"],
    ["name", "by name"],
  ] as const satisfies readonly (readonly [Arrangement, string])[]
}
