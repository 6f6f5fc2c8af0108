import { inFigures } from "@/components/in-figures"
import { type ErasedRows, erasedLabel } from "@/lib/closing/terms"

const kinds = Object.entries(erasedLabel)

/** Exactly how much goes now, or has gone. What there is none of is not named. */
export function WhatGoes({ rows, hasGone }: { rows: ErasedRows; hasGone: boolean }) {
  const counts = new Map(Object.entries(rows))
  const there = kinds.filter(([kind]) => (counts.get(kind) ?? 0) > 0)
  return (
    <section className="sect" aria-labelledby="goes">
      <h2 id="goes">{hasGone ? "What went" : "What goes"}</h2>
      {there.length === 0 ? (
        <p>{hasGone ? "Nothing was known about anybody." : "Nothing is known about anybody yet."}</p>
      ) : (
        <table className="plain goes">
          <caption className="vh">
            {hasGone ? "Rows that were erased" : "Rows that would be erased now"}
          </caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="num">
                {hasGone ? "Erased" : "Now"}
              </th>
            </tr>
          </thead>
          <tbody>
            {there.map(([kind, label]) => (
              <tr key={kind}>
                <th scope="row">{label}</th>
                <td className="num">{inFigures(counts.get(kind) ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
