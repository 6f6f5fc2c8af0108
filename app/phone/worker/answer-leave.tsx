import { page } from "./drawn-page"
import { forgetOwner } from "./keep-pocket"
import { LeavePage } from "./leave-page"
import { NoSignal } from "./no-signal"
import { ownEntries, strikeOut } from "./outbox"
import { send } from "./send"

/** Signing out: never past entries that wait, without asking what shall become of them. */
export async function answerLeave(request: Request): Promise<Response> {
  const choice = (await request.clone().formData()).get("unsent")
  const hasTried = choice === "send" && (await send()) !== "sent"
  const waiting = (await ownEntries()).filter(({ state }) => state === "waiting").length
  if (waiting > 0 && choice !== "keep" && choice !== "drop")
    return page("Not sent yet", <LeavePage waiting={waiting} hasTried={hasTried} />)
  await strikeOut(({ state }) => state !== "waiting" || choice === "drop")
  await forgetOwner()
  return fetch(request).catch(forgottenHere)
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
