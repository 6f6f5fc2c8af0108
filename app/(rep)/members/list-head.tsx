import { Figure } from "@/components/figure"
import { Icon } from "@/components/mark"
import type { BallotInView } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { clockTime, dayOf, daysBetween, shortDay } from "@/lib/dates"
import type { ListedMember } from "@/lib/members/queries"
import { wordsOf } from "@/lib/voting/terms"
import { Strip } from "./strip"

type Props = {
  union: string
  ballot: BallotInView
  members: ListedMember[]
  now: Date
  find: string
  workplace?: string
}

export function ListHead({ union, ballot, members, now, find, workplace }: Props) {
  const asked = members.filter(
    ({ conversations, pledge }) => conversations > 0 || pledge !== "not_asked",
  ).length
  const posted = members.filter(({ pledge }) => pledge === "posted").length
  const { saysDone } = wordsOf(ballot.method)
  const place = workplace ? members[0]?.workplace : undefined
  return (
    <header className="members-head">
      <p className="masthead-line">
        <span className="soft">{union}</span>
        {place ? <a href="/members">All workplaces</a> : null}
      </p>
      <div className="scotch" />
      <h1>{place ?? ballot.name}</h1>
      <p className="small soft dates">
        {place ? `${ballot.name}. ${datesOf(ballot, now)}` : datesOf(ballot, now)}
      </p>
      <dl className="figures">
        <Figure number={Math.max(0, daysBetween(dayOf(now), dayOf(ballot.closesAt)))} of="days left" />
        <Figure number={asked} of={`of ${members.length} asked`} />
        <Figure number={posted} of={saysDone.many} />
      </dl>
      <Strip entitled={members.length} asked={asked} posted={posted} say={saysDone.many} />
      <search>
        <form className="find">
          <Icon of="find" />
          <label className="vh" htmlFor="find">
            Find a member by name or workplace
          </label>
          <input
            id="find"
            name="find"
            type="search"
            defaultValue={find}
            placeholder="Find by name or workplace"
            autoComplete="off"
            enterKeyHint="search"
          />
          {workplace ? <input type="hidden" name="workplace" value={workplace} /> : null}
        </form>
      </search>
    </header>
  )
}

function datesOf(ballot: BallotInView, now: Date) {
  const closes = `${shortDay(dayOf(ballot.closesAt))}, ${clockTime(ballot.closesAt)}`
  const phase = phaseOf(ballot, now)
  if (ballot.method !== "post" && phase !== "closed")
    return phase === "preparing"
      ? `Voting opens ${shortDay(dayOf(ballot.opensAt))}. Closes ${closes}.`
      : `Voting is open. Closes ${closes}.`
  switch (phase) {
    case "preparing":
      return `Papers go out ${shortDay(dayOf(ballot.opensAt))}. Closes ${closes}.`
    case "open":
      return `Post by ${shortDay(ballot.lastSafePostingOn)}. Closes ${closes}.`
    case "last_posting":
      return `Post today, first class, or it will not count. Closes ${closes}.`
    case "closed":
      return `Voting closed ${closes}.`
  }
}
