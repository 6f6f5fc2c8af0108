import { Form } from "@/components/form"
import type { WaitingRequest } from "@/lib/joining/queries"
import { decline, give } from "./actions"

/** Those who joined at a meeting and wait for the workplace they asked for. */
export function Asking({ requests }: { requests: WaitingRequest[] }) {
  if (requests.length === 0) return null
  return (
    <section className="sect" aria-labelledby="asking">
      <h2 id="asking">Waiting for a workplace</h2>
      <ul className="each-act">
        {requests.map((request) => (
          <li key={request.id}>
            <p>
              <a href={`/people/${request.accountId}`}>{request.name}</a> asks for{" "}
              <strong>{request.workplace}</strong>
              <small className="soft">
                {request.email}
                {request.hasSignedIn ? null : ", has not signed in yet: make sure it is them"}
              </small>
            </p>
            <div className="two-acts">
              <Form action={give}>
                <input type="hidden" name="requestId" value={request.id} />
                <button type="submit" className="button">
                  Give
                  <span className="vh">
                    {" "}
                    {request.workplace} to {request.name}
                  </span>
                </button>
              </Form>
              <Form action={decline}>
                <input type="hidden" name="requestId" value={request.id} />
                <button type="submit" className="button button-quiet">
                  Not this one<span className="vh"> for {request.name}</span>
                </button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
