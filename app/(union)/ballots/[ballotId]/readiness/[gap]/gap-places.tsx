import { inFigures } from "@/components/in-figures"
import type { PlaceWithoutRep } from "@/lib/readiness/gap-queries"

export function GapPlaces({ places }: { places: PlaceWithoutRep[] }) {
  return (
    <>
      <ul className="folk">
        {places.map(({ id, name, branch, entitled }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>{entitled === 1 ? "1 member" : `${inFigures(entitled)} members`}</span>
            <small className="soft">{branch}</small>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <a className="button" href="/people">
          Give workplaces to reps
        </a>
      </p>
    </>
  )
}
