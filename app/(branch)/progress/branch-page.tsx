import { Declared } from "@/app/declared"
import { Desk } from "@/app/desk"
import { LineChanged } from "@/app/line-changed"
import { LivePart } from "@/app/live-part"
import { mayUse } from "@/lib/access"
import { dayOf, longDay } from "@/lib/dates"
import { shownInBranch } from "@/lib/reasons/shown"
import { weekOf } from "@/lib/reasons/week-of"
import { together } from "@/lib/roll/tally"
import { linesOf } from "@/lib/today/lines"
import { situationOf } from "@/lib/today/situation"
import { Answer } from "./answer"
import { DayByDay } from "./day-by-day"
import { HappenedToday } from "./happened-today"
import { NothingYet } from "./nothing-yet"
import { Fan } from "./outlook/fan"
import { readWhatIf } from "./outlook/read-what-if"
import { UnitsWithChances } from "./outlook/units-with-chances"
import { WhatIf } from "./outlook/what-if"
import { WorthMost } from "./outlook/worth-most"
import { Places } from "./places"
import { ProgressTitle } from "./progress-title"
import type { BranchRead } from "./read-branch"
import type { About } from "./read-progress"
import { TakeAway } from "./take-away"
import { Today } from "./today"
import { linkTo, type View } from "./view"
import { WaysOn } from "./ways-on"
import { WhyNot } from "./why-not"

/** One branch: the answer first, then what to do, then workplace by workplace. */
export function BranchPage(props: About & BranchRead) {
  const { desk, ballot, rule, outlook, isTooLittle, now, asked } = props
  const { branchId, branch, others, places, counts, result } = props
  const { actor } = desk
  const view: View = { ...props.view, ballot: ballot.id, branch: actor.branchId ? undefined : branchId }
  const title = <ProgressTitle {...{ ballot, others, view, now }} />
  if (places.length === 0)
    return <NothingYet {...{ desk, title, branch, ballot }} mayLoad={!actor.branchId} />
  const line = rule.value
  const situation = situationOf(ballot, mayUse(actor.role, "makeBatch"), now)
  const scope = { ballotId: ballot.id, branchId: view.branch }
  const whole = together(places)
  return (
    <Desk {...desk} where={`${branch} branch`}>
      <span hidden data-watch={`/api/live/progress${linkTo(view, {})}`} />
      {title}
      <LineChanged rule={rule} />
      {result ? <Declared result={result} /> : null}
      <Answer {...{ ballot, line, outlook, isTooLittle, branch, now }} tally={whole}>
        <div className="today-beside">
          <Today lines={linesOf(props.facts, situation)} {...{ situation, scope }} />
          <LivePart of="today">
            <HappenedToday activity={props.activity} method={ballot.method} />
          </LivePart>
        </div>
      </Answer>
      <WaysOn {...{ ballot, branchId, now }} isOrganiser={!actor.branchId} />
      <UnitsWithChances units={outlook?.units ?? []} line={line} />
      <LivePart of="places">
        <Places {...{ view, ballot, line, now, places }} />
      </LivePart>
      {outlook ? (
        <>
          <div className="pair sect">
            <WorthMost {...{ outlook, line, places }} method={ballot.method} />
            <WhatIf {...{ outlook, ballot, line, view, places, branch, now }} asked={readWhatIf(asked)} />
          </div>
          <div className="sect">
            <Fan {...{ ballot, counts }} hasLine={props.hasLine} days={outlook.days} />
          </div>
        </>
      ) : null}
      <WhyNot reasons={shownInBranch(props.told, weekOf(now))} of={branch} method={ballot.method} />
      {ballot.erasedAt ? (
        <p className="sect">
          What was known about each person was erased on {longDay(dayOf(ballot.erasedAt))}. The figures stay.
        </p>
      ) : (
        <div className="pair sect">
          <DayByDay method={ballot.method} days={props.days} entitled={whole.entitled} />
          <TakeAway
            {...{ view, branchId }}
            method={ballot.method}
            mayExport={actor.mayExport}
            tally={whole}
          />
        </div>
      )}
    </Desk>
  )
}
