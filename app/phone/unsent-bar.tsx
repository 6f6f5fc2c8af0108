import { Post } from "@/components/post"
import type { Told } from "./told"

/** At the head of every page while anything waits on this phone, or was refused. */
export function UnsentBar({ waiting, refused, isSignedOut }: Told) {
  if (waiting + refused === 0) return null
  return (
    <div className="unsent-bar">
      {waiting > 0 ? (
        <>
          <a className="unsent" href="/members/unsent">
            <b>{waiting}</b> not sent yet
          </a>
          {isSignedOut ? (
            <a className="button" href="/sign-in">
              Sign in to send
            </a>
          ) : (
            <Post to="/members/send">
              <button type="submit" className="button">
                Send now
              </button>
            </Post>
          )}
        </>
      ) : (
        <a className="unsent" href="/members/unsent">
          <b>{refused}</b> not taken: see why
        </a>
      )}
    </div>
  )
}
