import type { Activity } from "@/lib/contacts/activity-queries"

/** What has been done today, and by whom. By name and in no order of merit. */
export function HappenedToday({ activity }: { activity: Activity[] }) {
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
              ? "Nobody new says they have posted."
              : `${posted} more ${posted === 1 ? "says" : "say"} posted.`}
          </p>
          <ul className="doings">
            {activity.map((each) => (
              <li key={each.by ?? "nobody"}>
                <strong>{each.by ?? "Others, and members’ own links"}</strong> <span>{doings(each)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function doings({ attempts, conversations, newlyPosted }: Activity) {
  const done = [
    attempts > 0 ? plural(attempts, "attempt") : "",
    conversations > 0 ? plural(conversations, "conversation") : "",
    newlyPosted > 0 ? `${newlyPosted} newly posted` : "",
  ]
  return done.filter(Boolean).join(", ") || "other answers noted"
}

const plural = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`
