"use client"
// The QR code's address keeps the code behind its "#", which no server is ever sent: only the browser can read it.
import { useEffect } from "react"

/** Fills the field named `field` with what stands behind the "#", and takes it out of the address. */
export function CodeFromAddress({ field }: { field: string }) {
  useEffect(() => {
    const code = decodeURIComponent(window.location.hash.slice(1))
    const input = document.getElementById(field)
    if (!code || !(input instanceof HTMLInputElement)) return
    input.value = code
    window.history.replaceState(null, "", window.location.pathname)
  }, [field])
  return null
}
