import type { ReactNode } from "react"
import { unionName } from "@/lib/union-name"

type Place = { id: string; name: string; entitled: number; toAsk: number }

/** For those who reach more than one person could ask: the workplaces, those with most left to ask first. */
export function WorkplaceChooser({ places, tabs }: { places: Place[]; tabs: ReactNode }) {
  return (
    <>
      <main className="phone">
        <p className="masthead-line soft">{unionName()}</p>
        <div className="scotch" />
        <h1>Whose list?</h1>
        {places.length === 0 ? (
          <p className="empty">No workplace has members on the roll of a ballot yet.</p>
        ) : null}
        <ul className="take">
          {places.map(({ id, name, entitled, toAsk }) => (
            <li key={id}>
              <a href={`/members?workplace=${id}`}>
                <span>{name}</span>
                <small>
                  {toAsk} to ask, of {entitled}
                </small>
              </a>
            </li>
          ))}
        </ul>
      </main>
      {tabs}
    </>
  )
}
