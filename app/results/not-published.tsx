/** For an address at which nothing is published, or nothing any more. */
export function NotPublished({ union }: { union: string }) {
  return (
    <main className="notice">
      <div className="scotch" />
      <p className="masthead-line">
        <strong>{union}</strong>
      </p>
      <h1>Nothing here</h1>
      <p className="about-ballot">
        No ballot is published at this address. Look at it again, or ask your union.
      </p>
    </main>
  )
}
