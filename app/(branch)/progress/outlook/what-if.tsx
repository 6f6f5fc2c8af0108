import { inFigures } from "@/components/in-figures"
import { Line } from "@/components/line"
import { Pick } from "@/components/pick"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { daysLeft } from "@/lib/ballots/days-left"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Fraction } from "@/lib/law/rule-values"
import type { Outlook } from "@/lib/projected/outlook"
import { chanceInWords, rangeInPercent } from "@/lib/projection/sentence"
import { withExtra } from "@/lib/projection/what-if"
import type { PlaceProgress } from "@/lib/workplaces/progress-queries"
import type { View } from "../view"
import { type Effort, effortOf } from "./effort"
import { openMembers } from "./open-members"
import type { WhatIfAsked } from "./read-what-if"

type Props = {
  outlook: Outlook
  places: readonly PlaceProgress[]
  ballot: Ballot
  line: Fraction | null
  branch: string
  view: View
  asked?: WhatIfAsked
  now: Date
}

/** What more work would do: a plain form, answered by the same page. */
export function WhatIf({ outlook, places, ballot, line, branch, view, asked, now }: Props) {
  const words = deskWordsOf(ballot.method)
  const days = daysLeft(now, ballot.lastSafePostingOn)
  if (days <= 0 || !outlook.branch) return null
  const effort = asked && !asked.problem ? effortOf(asked, days, outlook, places) : undefined
  return (
    <section className="what-if" aria-labelledby="what-if">
      <h2 className="sect-head" id="what-if">
        What if we did more?
      </h2>
      <form action="#what-if" className="stacked">
        {(["ballot", "branch"] as const).map((name) =>
          view[name] ? <input key={name} type="hidden" name={name} value={view[name]} /> : null,
        )}
        <Line
          name="more"
          label="More conversations a day"
          hint={`Than the branch has now, on each of the ${days} days ${words.days.left}.`}
          inputMode="numeric"
          autoComplete="off"
          value={asked?.typed ?? ""}
          problem={asked?.problem}
        />
        <Pick
          name="visit"
          label="A workplace visited"
          hint="About half of those still to speak to are reached."
          options={places
            .filter((place) => openMembers(place) > 0)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={asked?.visit ?? ""}
          none="None"
        />
        <button type="submit" className="button">
          See what it would do
        </button>
      </form>
      {effort ? <Answer {...{ effort, outlook, ballot, line, branch }} part={outlook.branch} /> : null}
    </section>
  )
}

type AnswerProps = Pick<Props, "outlook" | "ballot" | "line" | "branch"> & {
  effort: Effort
  part: NonNullable<Outlook["branch"]>
}

function Answer({ effort, outlook: { whole }, ballot, line, branch, part }: AnswerProps) {
  const { conversations, isAll, extra } = effort
  const [here, all] = [withExtra(part, extra), withExtra(whole, extra)]
  return (
    <div role="status" className="would">
      <p>
        {inFigures(conversations)} more conversations
        {isAll ? ", which is everybody there is to speak to" : ""}: between{" "}
        {inFigures(Math.floor(extra.fewest))} and {inFigures(Math.ceil(extra.most))} more{" "}
        {deskWordsOf(ballot.method).vote.many}.
      </p>
      <dl className="moves">
        <Move of={branch} from={rangeInPercent(part)} to={rangeInPercent({ ...part, ...here })} />
        <Move of="The whole ballot" from={rangeInPercent(whole)} to={rangeInPercent({ ...whole, ...all })} />
        {line && ballot.aggregation === "aggregated" ? (
          <Move of="Chance to pass" from={chanceInWords(whole.chance)} to={chanceInWords(all.chance)} />
        ) : null}
      </dl>
    </div>
  )
}

function Move({ of, from, to }: { of: string; from: string; to: string }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{from === to ? `${from}, the same` : `${from}, then ${to}`}</dd>
    </div>
  )
}
