"use client"
// Only the browser knows whether its device can keep a passkey.
import { platformAuthenticatorIsAvailable } from "@simplewebauthn/browser"
import { type ReactNode, useEffect, useState } from "react"

/** Shown where the device has a lock that a passkey can stand behind, and nowhere else. */
export function IfPasskeys({ children }: { children: ReactNode }) {
  const [canKeep, setCanKeep] = useState(false)
  useEffect(() => {
    platformAuthenticatorIsAvailable().then(setCanKeep, () => {})
  }, [])
  return canKeep ? children : null
}
