"use client"
// Asks for the page again while something is being done: without scripts there is a link instead.
import { useRouter } from "next/navigation"
import { useEffect } from "react"

/** Looks again every second, and leaves off while nobody looks. */
export function AskAgain() {
  const router = useRouter()
  useEffect(() => {
    const again = setInterval(() => document.hidden || router.refresh(), 1000)
    return () => clearInterval(again)
  }, [router])
  return null
}
