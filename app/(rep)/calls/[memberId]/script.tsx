import type { Section } from "@/lib/queue/call-script"

/** What to say, in the order of saying it. */
export function Script({ sections }: { sections: Section[] }) {
  return (
    <section className="ask" aria-labelledby="script">
      <h2 id="script">What to say</h2>
      <ol className="script">
        {sections.map(({ heading, say }) => (
          <li key={heading}>
            <h3>{heading}</h3>
            {say.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
