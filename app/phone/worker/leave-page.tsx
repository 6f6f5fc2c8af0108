import { Post } from "@/components/post"

/** Before a sign-out that would leave entries behind: what to do with them. */
export function LeavePage({ waiting, hasTried }: { waiting: number; hasTried: boolean }) {
  const them = waiting === 1 ? "it" : "them"
  return (
    <main className="phone">
      <p className="masthead-line">
        <a className="back" href="/you">
          <span aria-hidden="true">‹</span> Stay signed in
        </a>
      </p>
      <div className="scotch" />
      <h1>{waiting} not sent yet</h1>
      <p className="about">
        {hasTried ? "There is no signal just now. " : ""}
        {waiting === 1 ? "One thing" : `${waiting} things`} you logged {waiting === 1 ? "is" : "are"} on this
        phone alone. What shall become of {them}?
      </p>
      <Post to="/you/leave" className="sect">
        <button type="submit" className="button button-act button-wide" name="unsent" value="send">
          Send {them}, then sign out
        </button>
        <button type="submit" className="button button-wide" name="unsent" value="keep">
          Sign out, and keep {them} here until I sign in again
        </button>
        <button type="submit" className="button button-wide button-quiet" name="unsent" value="drop">
          Sign out, and throw {them} away
        </button>
      </Post>
    </main>
  )
}
