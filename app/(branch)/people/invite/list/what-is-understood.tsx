"use client"
// Reads what the form's last attempt understood of the list, which only a client component can.
import { useUnderstood } from "@/components/form"
import type { UnderstoodLine } from "@/lib/accounts/terms"

/** What was understood of each line, what is wrong with the others, and the button that invites. */
export function WhatIsUnderstood() {
  const understood = useUnderstood()
  if (!understood) return null
  const { lines, usable, mark } = understood
  const wrong = lines.filter(({ why }) => why)
  return (
    <section aria-labelledby="understood" role="status">
      <h2 id="understood">{usable === 1 ? "1 person" : `${usable} people`} to invite</h2>
      {wrong.length > 0 ? (
        <>
          <p>
            {wrong.length === 1
              ? "One line cannot be used as it stands. Mend it above and look again, or leave it."
              : `${wrong.length} lines cannot be used as they stand. Mend them above and look again, or leave them.`}
          </p>
          <ul className="lines">
            {wrong.map(({ line, email, name, why }) => (
              <li key={`${line} ${email}`}>
                <strong>Line {line}</strong>
                {name || email ? ` (${name || email})` : null}: {why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {usable > 0 ? (
        <>
          <Usable lines={lines.filter(({ why }) => !why)} />
          <button type="submit" name="mark" value={mark} className="button button-act">
            {usable === 1 ? "Invite this person" : `Invite these ${usable}`}
          </button>
        </>
      ) : null}
    </section>
  )
}

function Usable({ lines }: { lines: UnderstoodLine[] }) {
  return (
    <table className="plain understood">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Email</th>
          <th scope="col">Workplace</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, name, email, workplace }) => (
          <tr key={`${line} ${email}`}>
            <th scope="row">{name}</th>
            <td>{email}</td>
            <td>{workplace || "none yet"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
