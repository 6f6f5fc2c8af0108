import type { PlainPage } from "@/app/plain-page"
import { Post } from "@/components/post"
import { unionName } from "@/lib/union-name"

/** What the link in a digest opens. */
export function stopTheDigest(token: string): PlainPage {
  const body = (
    <main className="phone">
      <p className="masthead-line soft">{unionName()}</p>
      <div className="scotch" />
      <header className="title">
        <h1>Stop the weekly mail?</h1>
      </header>
      <p className="sect">You will get no more of Monday’s mails about the ballot. Nothing else changes.</p>
      <Post to={`/digest/${token}`} className="sect" label="Stop the weekly mail">
        <button type="submit" className="button button-act button-wide">
          Stop it
        </button>
      </Post>
    </main>
  )
  return { title: "Stop the weekly mail", body }
}

/** What stands there once it is done. */
export function digestStopped(): PlainPage {
  const body = (
    <main className="phone">
      <p className="masthead-line soft">{unionName()}</p>
      <div className="scotch" />
      <header className="title">
        <h1>Stopped</h1>
      </header>
      <p className="sect" role="status">
        You will get no more of Monday’s mails. If you want them again, start them on your page, under You.
      </p>
      <p className="sect">
        <a className="button" href="/you">
          Go to your page
        </a>
      </p>
    </main>
  )
  return { title: "Stopped", body }
}
