"use client"
// Next shows this in place of a page that failed, and gives it the way to try again.

export default function Failed({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="phone">
      <p className="masthead-line">
        <strong>Turnout</strong>
      </p>
      <div className="scotch" />
      <header className="title">
        <h1>Something went wrong</h1>
      </header>
      <p className="sect">It is not your doing. Try again, and if it goes on, tell your branch secretary.</p>
      <p className="sect">
        <button type="button" className="button button-wide" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  )
}
