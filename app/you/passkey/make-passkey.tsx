"use client"
// Only a script can ask a device to make a passkey.
import { startRegistration, WebAuthnError } from "@simplewebauthn/browser"
import { startTransition, useActionState, useState } from "react"
import { keepPasskey } from "../actions"

/** `label` is what the device is called in the list of passkeys. */
export function MakePasskey({ label }: { label: string }) {
  const [{ refused, problems }, keep, isKeeping] = useActionState(keepPasskey, {})
  const [problem, setProblem] = useState("")

  async function make() {
    setProblem("")
    const options = await fetch("/api/passkeys/make", { method: "POST" })
    const made = await startRegistration({ optionsJSON: await options.json() })
    const form = new FormData()
    form.set("made", JSON.stringify(made))
    form.set("label", label)
    startTransition(() => keep(form))
  }

  return (
    <div className="make-passkey">
      <button
        type="button"
        className="button button-act button-wide"
        onClick={() => make().catch((error: unknown) => setProblem(whyNot(error)))}
        disabled={isKeeping}
      >
        Set it up
      </button>
      <p className="error" role="alert">
        {problem || refused || (problems ? "Your phone’s answer could not be read. Try once more." : "")}
      </p>
    </div>
  )
}

function whyNot(error: unknown) {
  const isHere = error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED"
  if (isHere) return "This phone already keeps a passkey for you."
  return "Nothing was set up. Try again, or leave it for now."
}
