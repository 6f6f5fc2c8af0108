import { inFigures } from "@/components/in-figures"
import type { Found, NewName } from "@/lib/imports/terms"
import { people } from "./in-words"

const shown = 300

/** Branches, employers and workplaces that are not known yet, so that a misspelling is seen before it is one more. */
export function NewNames({ names }: { names: Found["names"] }) {
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
      {kinds.map(([one, several, fresh]) => (
        <Kind key={several} named={fresh.length === 1 ? one : several} fresh={fresh} />
      ))}
    </section>
  )
}

function Kind({ named, fresh }: { named: string; fresh: NewName[] }) {
  if (fresh.length === 0) return null
  const near = fresh.filter((name) => name.near)
  return (
    <>
      <details open={fresh.length <= 12}>
        <summary>
          {inFigures(fresh.length)} new {named}
        </summary>
        <ul className="new-names">
          {fresh.slice(0, shown).map((name) => (
            <Name key={`${name.within} ${name.name}`} {...name} />
          ))}
          {fresh.length > shown ? <li className="soft">and {inFigures(fresh.length - shown)} more</li> : null}
        </ul>
      </details>
      {fresh.length > 12 && near.length > 0 ? (
        <ul className="new-names" aria-label={`New ${named} much like another`}>
          {near.slice(0, shown).map((name) => (
            <Name key={`${name.within} ${name.name}`} {...name} />
          ))}
        </ul>
      ) : null}
    </>
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
