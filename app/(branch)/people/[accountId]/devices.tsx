import { Form } from "@/components/form"
import { clockTime, dayOf, saidDay } from "@/lib/dates"
import { endDevice, endEveryDevice } from "../actions"

type Props = {
  accountId: string
  mayEndAll: boolean
  devices: { sessionId: string; device: string; lastSeenAt: Date }[]
  now: Date
}

export function Devices({ accountId, mayEndAll, devices, now }: Props) {
  return (
    <section className="sect" aria-labelledby="devices">
      <h2 id="devices">Where they are signed in</h2>
      {devices.length === 0 ? <p>Nowhere.</p> : null}
      <ul className="devices">
        {devices.map(({ sessionId, device, lastSeenAt }) => (
          <li key={sessionId}>
            <p>
              <strong>{device || "A device"}</strong>{" "}
              <small className="soft">
                Last seen {saidDay(dayOf(lastSeenAt), dayOf(now))}, {clockTime(lastSeenAt)}
              </small>
            </p>
            <Form action={endDevice}>
              <input type="hidden" name="sessionId" value={sessionId} />
              <button type="submit" className="button">
                End<span className="vh"> the session on {device}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {mayEndAll && devices.length > 1 ? (
        <Form action={endEveryDevice} className="stacked" label="Every device">
          <input type="hidden" name="accountId" value={accountId} />
          <button type="submit" className="button">
            End all {devices.length}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
