/** What else there is to do about members, while nobody is looked for. */
export function WaysOn({ ballotId }: { ballotId?: string }) {
  return (
    <section className="sect" aria-labelledby="ways">
      <h2 id="ways">Or look through</h2>
      <ul className="take">
        <li>
          <a href="/members">
            <span>Lists by workplace</span> <small>In the order worth asking, to log what they say</small>
          </a>
        </li>
        {ballotId ? (
          <>
            <li>
              <a href={`/ballots/${ballotId}/readiness/doubled`}>
                <span>Perhaps listed twice</span>{" "}
                <small>Same email, phone or name: merge them into one</small>
              </a>
            </li>
            <li>
              <a href={`/ballots/${ballotId}/moves`}>
                <span>Who joins and leaves</span>{" "}
                <small>Every move of the roll, with its day and reason</small>
              </a>
            </li>
          </>
        ) : null}
      </ul>
    </section>
  )
}
