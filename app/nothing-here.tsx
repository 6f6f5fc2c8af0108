/** For a page that does not exist, or is about someone out of reach: the two look the same. */
export function NothingHere() {
  return (
    <main className="phone">
      <p className="masthead-line">
        <strong>Turnout</strong>
      </p>
      <div className="scotch" />
      <h1>Nothing here</h1>
      <p className="about">
        This page does not exist, or it is about someone you do not reach. If a member has moved to another
        workplace, their rep there has them now.
      </p>
      <p className="about">
        <a className="button" href="/">
          Back to the start
        </a>
      </p>
    </main>
  )
}
