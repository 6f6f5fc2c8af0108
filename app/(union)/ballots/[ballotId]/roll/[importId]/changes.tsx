import { inFigures } from "@/components/in-figures"
import type { Loading } from "@/lib/imports/listed"
import { type ChangeKind, changeKinds, type RollChange } from "@/lib/imports/terms"
import { people } from "./in-words"

type Props = { loading: Loading; changes: RollChange[]; hadRoll: boolean; mayExport: boolean }

const said: Record<ChangeKind, { one: string; several: string }> = {
  leaving: { one: "is no longer listed", several: "are no longer listed" },
  moving: { one: "has moved", several: "have moved" },
  joining: { one: "is new", several: "are new" },
  returning: { one: "is listed again", several: "are listed again" },
}

/** Who is no longer listed, who has moved and who is new, by name, before any of it is done. */
export function Changes({ loading, changes, hadRoll, mayExport }: Props) {
  if (!hadRoll || changes.length === 0) return null
  return (
    <section className="sect" aria-labelledby="changes">
      <h2 id="changes">Who comes, goes and moves</h2>
      <p className="small soft">
        Proposed, and not done yet. Whoever moves takes along what they have told us, and so does whoever
        comes back.
      </p>
      {changeKinds.map((kind) => (
        <Kind key={kind} kind={kind} changes={changes.filter((change) => change.kind === kind)} />
      ))}
      {mayExport ? (
        <form action="/api/exports/roll-changes" method="post" className="buttons">
          <input type="hidden" name="ballotId" value={loading.ballotId} />
          <input type="hidden" name="importId" value={loading.importId} />
          <button type="submit" className="button">
            Take all of them away as CSV
          </button>
        </form>
      ) : null}
    </section>
  )
}

function Kind({ kind, changes }: { kind: ChangeKind; changes: RollChange[] }) {
  const all = changes[0]?.all ?? 0
  if (all === 0) return null
  return (
    <details open={all <= 12}>
      <summary>
        {people(all)} {all === 1 ? said[kind].one : said[kind].several}
      </summary>
      <ul className="new-names">
        {changes.map(({ number, name, from, to }) => (
          <li key={number}>
            {name}{" "}
            <span className="soft">
              {number}, {[from, to].filter(Boolean).join(" → ")}
            </span>
          </li>
        ))}
        {all > changes.length ? (
          <li className="soft">and {inFigures(all - changes.length)} more: the CSV file has all of them</li>
        ) : null}
      </ul>
    </details>
  )
}
