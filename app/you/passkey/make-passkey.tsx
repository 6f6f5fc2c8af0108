"use client"
// Only a script can ask a device to make a passkey, and only the browser knows whether the device could.
import { platformAuthenticatorIsAvailable, startRegistration, WebAuthnError } from "@simplewebauthn/browser"
import { type ReactNode, startTransition, useActionState, useEffect, useState } from "react"
import { keepPasskey } from "../actions"

type Props = {
  /** What the device is called in the list of passkeys. */
  label: string
  buttonClass: string
  /** What is said above the button: there only when the button is. */
  children?: ReactNode
}

export function MakePasskey({ label, buttonClass, children }: Props) {
  const [{ refused, problems }, keep, isKeeping] = useActionState(keepPasskey, {})
  const [problem, setProblem] = useState("")
  const [canKeep, setCanKeep] = useState(false)
  useEffect(() => {
    platformAuthenticatorIsAvailable().then(setCanKeep, () => {})
  }, [])

  async function make() {
    setProblem("")
    const options = await fetch("/api/passkeys/make", { method: "POST" })
    const made = await startRegistration({ optionsJSON: await options.json() })
    const form = new FormData()
    form.set("made", JSON.stringify(made))
    form.set("label", label)
    startTransition(() => keep(form))
  }

  if (!canKeep) return null
  return (
    <div className="make-passkey">
      {children}
      <button
        type="button"
        className={buttonClass}
        onClick={() => make().catch((error: unknown) => setProblem(whyNot(error)))}
        disabled={isKeeping}
      >
        Set up a passkey
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
