import { Form } from "@/components/form"
import { siteUrl } from "@/lib/env"
import { renew } from "./actions"

type Props = { ballot: { id: string; calendarKey: string } }

/** The days in anybody’s calendar: as a file, and as an address that keeps itself up to date. */
export function CalendarOfBallot({ ballot: { id, calendarKey } }: Props) {
  const path = `/api/calendar/${calendarKey}.ics`
  return (
    <section className="sect noprint" aria-labelledby="calendar">
      <h2 id="calendar">In your calendar</h2>
      <p>
        Give your calendar this address and it keeps up with every change. Anyone with this address can read
        these days, signed in or not; it says nothing about any member.
      </p>
      <code className="feed-address">{new URL(path, siteUrl()).href}</code>
      <p className="buttons">
        <a className="button" href={path} download="ballot-timetable.ics">
          Download the days once
        </a>
      </p>
      <Form action={renew} label="Make a new address">
        <input type="hidden" name="ballotId" value={id} />
        <input type="hidden" name="calendarKey" value={calendarKey} />
        <p className="small soft after-table">
          If it has gone to somebody it should not have, make a new one. The old one stops working, in your
          calendar too.
        </p>
        <p className="buttons">
          <button type="submit" className="button">
            Make a new address
          </button>
        </p>
      </Form>
    </section>
  )
}
