"use client"
// Only a script can ask a device for its passkey: without one there is no button.
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  platformAuthenticatorIsAvailable,
  startAuthentication,
  WebAuthnAbortService,
} from "@simplewebauthn/browser"
import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import { answerByPasskey } from "./actions"

// Sooner than a challenge runs out, so that a page left open still signs in.
const renewedEvery = 4 * 60_000

export function UsePasskey() {
  const canUse = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)
  const [{ refused }, answer, isAnswering] = useActionState(answerByPasskey, {})
  const [problem, setProblem] = useState("")
  const isPressed = useRef(false)

  const ask = useCallback(
    async (useBrowserAutofill: boolean) => {
      const options = await fetch("/api/passkeys/use", { method: "POST" })
      const used = await startAuthentication({ optionsJSON: await options.json(), useBrowserAutofill })
      const form = new FormData()
      form.set("used", JSON.stringify(used))
      startTransition(() => answer(form))
    },
    [answer],
  )

  // The phone’s own suggestion above its keyboard, while the email address is typed.
  const suggest = useCallback(async () => {
    if (!isPressed.current && (await browserSupportsWebAuthnAutofill())) await ask(true).catch(() => {})
  }, [ask])

  useEffect(() => {
    // Read when a code has been found right: the device is then offered a passkey.
    platformAuthenticatorIsAvailable().then((canKeep) => {
      // biome-ignore lint/suspicious/noDocumentCookie: many phones lack the Cookie Store API
      if (canKeep) document.cookie = "turnout.keeps-passkeys=yes; path=/sign-in; samesite=lax"
    })
    suggest()
    const renewing = setInterval(suggest, renewedEvery)
    return () => {
      clearInterval(renewing)
      WebAuthnAbortService.cancelCeremony()
    }
  }, [suggest])

  async function press() {
    setProblem("")
    isPressed.current = true
    const failed = await ask(false).catch(() => "No passkey was used. Try again, or ask for a code.")
    isPressed.current = false
    if (!failed) return
    setProblem(failed)
    suggest()
  }

  if (!canUse) return null
  return (
    <div className="passkey-door">
      <p className="soft">Have a passkey already?</p>
      <button type="button" className="button button-wide" onClick={press} disabled={isAnswering}>
        Use a passkey
      </button>
      <p className="error" role="alert">
        {problem || refused}
      </p>
    </div>
  )
}

const never = () => () => {}
