"use client"
// Next renders this in the browser when a page fails.
import { ThatDidNotWork } from "./that-did-not-work"

export default function PageFailed({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const again = (
    <button className="button" type="button" onClick={reset}>
      Try again
    </button>
  )
  return <ThatDidNotWork again={again} />
}
