import { Post } from "@/components/post"
import type { Waiting } from "./store"

type Props = { entries: Waiting[]; others: number; hasTried: boolean; isSignedOut: boolean }

/** What has not been sent, and what was refused and why. */
export function UnsentPage({ entries, others, hasTried, isSignedOut }: Props) {
  const waiting = entries.filter(({ state }) => state === "waiting")
  const refused = entries.filter(({ state }) => state === "refused")
  const unsent = isSignedOut ? others : waiting.length
  return (
    <main className="phone" data-waiting={unsent}>
      <p className="masthead-line">
        <a className="back" href="/members">
          <span aria-hidden="true">‹</span> My members
        </a>
      </p>
      <div className="scotch" />
      <h1>{unsent === 0 ? "Everything is sent" : `${unsent} not sent yet`}</h1>
      {waiting.length > 0 ? (
        <>
          <p className="about">
            {hasTried ? "No signal just now. " : ""}They are safe on this phone, and go by themselves as soon
            as there is signal.
          </p>
          <Entries of={waiting} />
        </>
      ) : null}
      {refused.length > 0 ? (
        <section className="sect" aria-labelledby="refused">
          <h2 id="refused">Not taken</h2>
          <Entries of={refused} />
          <Post to="/members/read">
            <button type="submit" className="button button-wide">
              I have read {refused.length === 1 ? "it" : "them"}: take {refused.length === 1 ? "it" : "them"}{" "}
              away
            </button>
          </Post>
        </section>
      ) : null}
      {others > 0 ? (
        <p className="about soft">
          {others === 1 ? "One entry" : `${others} entries`} by somebody {isSignedOut ? "" : "else "}who
          signed in on this phone {others === 1 ? "waits" : "wait"} here until they sign in again.
        </p>
      ) : null}
    </main>
  )
}

function Entries({ of }: { of: Waiting[] }) {
  return (
    <ul className="unsent-entries">
      {of.map(({ id, said, why }) => (
        <li key={id}>
          <strong>{said}</strong>
          {why ? <span className="why">{why}</span> : null}
        </li>
      ))}
    </ul>
  )
}
