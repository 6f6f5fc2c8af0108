import { page } from "./drawn-page"
import { inWords } from "./in-words"
import { LeavePage } from "./leave-page"
import { NoSignal } from "./no-signal"
import { ownEntries, strikeOut, takeNamesOff } from "./outbox"
import { forgetOwner } from "./owner"
import { send } from "./send"
import { tellPages } from "./tell-pages"

/** Signing out: never past entries that wait, without asking what shall become of them. */
export async function answerLeave(request: Request): Promise<Response> {
  const choice = (await request.clone().formData()).get("unsent")
  const hasTried = choice === "send" && (await send()) === "no signal"
  const waiting = (await ownEntries()).filter(({ state }) => state === "waiting").length
  if (waiting > 0 && choice !== "keep" && choice !== "drop")
    return page("Not sent yet", <LeavePage waiting={waiting} hasTried={hasTried} />)
  await strikeOut(({ state }) => state !== "waiting" || choice === "drop")
  await takeNamesOff((entry) => inWords(entry))
  await forgetOwner()
  const answer = await fetch(request).catch(forgottenHere)
  await tellPages({ hasLeft: true })
  return answer
}

function forgottenHere(): Promise<Response> {
  const body = (
    <NoSignal heading="Nearly signed out">
      <p className="about">
        This phone has forgotten its list. There is no signal to tell the server, so sign out once more when
        there is.
      </p>
    </NoSignal>
  )
  return page("No signal", body, 503)
}
