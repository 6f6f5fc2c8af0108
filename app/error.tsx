"use client"
// Next renders this in the browser when a page fails.

export default function PageFailed({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="phone">
      <p className="masthead-line">
        <strong>Turnout</strong>
      </p>
      <div className="scotch" />
      <h1>That did not work</h1>
      <p className="about">
        Something went wrong on our side, and it has been noted. What you saved before is safe. Try again, and
        if it goes on, tell whoever runs Turnout for your union.
      </p>
      <p className="about">
        <button className="button" type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  )
}
