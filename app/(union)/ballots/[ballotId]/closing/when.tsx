import { erasureDue } from "@/lib/closing/erasure-due"
import { mayEraseNow } from "@/lib/closing/may-erase-now"
import { type Day, dayOf, daysBetween, longDay } from "@/lib/dates"
import { daysUntilErasure } from "@/lib/law/erasure-day"

type Ballot = {
  closesAt: Date
  declaredAt: Date | null
  eraseOn: Day | null
  eraseReason: string | null
}

/** The day on which it happens, and why then. */
export function When({ ballot, now }: { ballot: Ballot; now: Date }) {
  const due = erasureDue(ballot)
  return (
    <section className="closing-when" aria-labelledby="when">
      <h2 className="odds" id="when">
        {due ? <>What is known about each person goes on {longDay(due)}</> : "No day has been set yet"}
      </h2>
      <p className="lede">{whyThen(ballot, due)}</p>
      {due || !mayEraseNow(ballot, now) ? null : (
        <p className="urgent">
          It closed {daysBetween(dayOf(ballot.closesAt), dayOf(now))} days ago and nobody has declared the
          result. Declare it, set a day, or erase it now.
        </p>
      )}
      <p className="basis small soft">
        That somebody is in a union, and what they said about voting, is special category personal data (UK
        GDPR, Article 9). It may be kept with their name no longer than it is needed (Article 5(1)(e)). It
        happens by itself early on the day.
      </p>
    </section>
  )
}

function whyThen({ eraseOn, eraseReason, declaredAt }: Ballot, due: Day | null) {
  if (eraseOn) return `An organiser set this day: “${eraseReason}”`
  if (due && declaredAt) {
    return `That is ${daysUntilErasure} days after the result was declared on ${longDay(dayOf(declaredAt))}.`
  }
  return `It comes ${daysUntilErasure} days after the result is declared. Until then there is none, unless you set one below.`
}
