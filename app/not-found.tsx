import type { Metadata } from "next"

export const metadata: Metadata = { title: "Not found" }

/** The same words whether there is no such thing or it is somebody else’s. */
export default function NotFoundPage() {
  return (
    <main className="phone">
      <p className="masthead-line">
        <strong>Turnout</strong>
      </p>
      <div className="scotch" />
      <header className="title">
        <h1>That is not here</h1>
      </header>
      <p className="sect">
        The address may be wrong, or what it led to may have moved out of your reach.{" "}
        <a href="/">Go to your first page</a>.
      </p>
    </main>
  )
}
