"use client"
// Next renders this in the browser when even the layout fails, so it brings its own page.
import { built } from "./built"
import PageFailed from "./error"

export default function EverythingFailed(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <link rel="stylesheet" href={built("phone.css")} />
        <link rel="stylesheet" href={built("desk.css")} />
        <title>That did not work · Turnout</title>
        <PageFailed {...props} />
      </body>
    </html>
  )
}
