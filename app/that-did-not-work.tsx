import type { ReactNode } from "react"

/** For a fault of ours; `again` is what tries once more. */
export function ThatDidNotWork({ again }: { again: ReactNode }) {
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
      <p className="about">{again}</p>
    </main>
  )
}
