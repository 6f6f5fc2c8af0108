import type { ReactNode } from "react"

/** In place of a page that only the server has. */
export function NoSignal({ heading = "No signal", children }: { heading?: string; children: ReactNode }) {
  return (
    <main className="phone">
      <p className="masthead-line">
        <strong>Turnout</strong>
      </p>
      <div className="scotch" />
      <h1>{heading}</h1>
      {children}
    </main>
  )
}
