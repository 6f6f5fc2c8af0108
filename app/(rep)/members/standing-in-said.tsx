import { type StandingIn, saidUntilDay } from "@/lib/accounts/standing-in"

type Props = { standingIn?: readonly StandingIn[]; now: Date }

/** Whose members are on this list besides one’s own, and until when. */
export function StandingInSaid({ standingIn = [], now }: Props) {
  const lent = standingIn
    .map(({ name, until }) => ({ name, until: new Date(until) }))
    .filter(({ until }) => until > now)
  if (lent.length === 0) return null
  const said = lent.map(({ name, until }) => `${name} ${saidUntilDay(until, now)}`)
  return <p className="standing-in">You are standing in for {said.join(", and for ")}. Thank you.</p>
}
