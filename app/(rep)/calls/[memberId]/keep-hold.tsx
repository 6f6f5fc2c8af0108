"use client"
// Only the browser knows that the page was closed, or is in front of the caller again after the phone's own app.
import { useEffect } from "react"

/** Keeps the member while the page is open, and lets them go soon after it is closed; without scripts ten minutes do. */
export function KeepHold({ ballotId, memberId }: { ballotId: string; memberId: string }) {
  useEffect(() => {
    const tell = (page: "open" | "closed") =>
      navigator.sendBeacon("/api/queue/claim", new URLSearchParams({ ballotId, memberId, page }))
    const open = () => document.visibilityState === "visible" && tell("open")
    const closed = () => tell("closed")
    open()
    window.addEventListener("pageshow", open)
    document.addEventListener("visibilitychange", open)
    window.addEventListener("pagehide", closed)
    return () => {
      window.removeEventListener("pageshow", open)
      document.removeEventListener("visibilitychange", open)
      window.removeEventListener("pagehide", closed)
    }
  }, [ballotId, memberId])
  return null
}
