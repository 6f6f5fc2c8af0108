import type { NewName, newNames } from "@/lib/imports/new-names"
import { count, people } from "./in-words"

const shown = 300

/** Branches, employers and workplaces that are not known yet, so that a misspelling is seen before it is one more. */
export function NewNames({ names }: { names: Awaited<ReturnType<typeof newNames>> }) {
  const kinds = [
    ["branch", "branches", names.branches],
    ["employer", "employers", names.employers],
    ["workplace", "workplaces", names.workplaces],
  ] as const
  if (kinds.every(([, , fresh]) => fresh.length === 0)) return null
  return (
    <section className="sect" aria-labelledby="new-names">
      <h2 id="new-names">New names</h2>
      <p className="small soft">They are created with the load. Look for misspellings first.</p>
      {kinds.map(([one, several, fresh]) =>
        fresh.length === 0 ? null : (
          <details key={several} open={fresh.length <= 12 || fresh.some(({ near }) => near)}>
            <summary>
              {count(fresh.length)} new {fresh.length === 1 ? one : several}
            </summary>
            <ul className="new-names">
              {nearFirst(fresh).map((name) => (
                <Name key={`${name.within} ${name.name}`} {...name} />
              ))}
              {fresh.length > shown ? <li className="soft">and {count(fresh.length - shown)} more</li> : null}
            </ul>
          </details>
        ),
      )}
    </section>
  )
}

function Name({ name, within, people: number, near }: NewName) {
  return (
    <li>
      {name}{" "}
      <span className="soft">
        {within ? `${within}, ` : null}
        {people(number)}
      </span>{" "}
      {near ? <span className="urgent">Much like “{near}”</span> : null}
    </li>
  )
}

function nearFirst(names: NewName[]) {
  return [...names.filter(({ near }) => near), ...names.filter(({ near }) => !near)].slice(0, shown)
}
