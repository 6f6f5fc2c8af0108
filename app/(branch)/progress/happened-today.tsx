import type { Activity } from "@/lib/contacts/activity-queries"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"

/** What has been done today, and by whom. By name and in no order of merit. */
export function HappenedToday({ activity, method }: { activity: Activity[]; method: VotingMethod }) {
  const words = deskWordsOf(method)
  const sum = (of: (each: Activity) => number) => activity.reduce((total, each) => total + of(each), 0)
  const [attempts, conversations] = [sum((each) => each.attempts), sum((each) => each.conversations)]
  const posted = sum((each) => each.newlyPosted)
  return (
    <section aria-labelledby="today">
      <h2 className="sect-head" id="today">
        Today so far
      </h2>
      {activity.length === 0 ? (
        <p className="quiet-day">Nobody has been asked yet today.</p>
      ) : (
        <>
          <p className="lede today-total">
            {plural(conversations, "conversation")} from {plural(attempts, "attempt")}.{" "}
            {posted === 0
              ? `Nobody new says they ${words.haveDone}.`
              : `${posted} more ${(posted === 1 ? words.saysDone.one : words.saysDone.many).toLowerCase()}.`}
          </p>
          <ul className="doings">
            {activity.map((each) => (
              <li key={each.by ?? "nobody"}>
                <strong>{each.by ?? "Others, and members’ own links"}</strong>{" "}
                <span>{doings(each, words)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function doings({ attempts, conversations, newlyPosted }: Activity, { newlyDone }: DeskWords) {
  const done = [
    attempts > 0 ? plural(attempts, "attempt") : "",
    conversations > 0 ? plural(conversations, "conversation") : "",
    newlyPosted > 0 ? `${newlyPosted} ${newlyDone}` : "",
  ]
  return done.filter(Boolean).join(", ") || "other answers noted"
}

const plural = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`
