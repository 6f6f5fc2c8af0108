import { inFigures } from "@/components/in-figures"
import { Pick } from "@/components/pick"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { Wall } from "@/lib/wall/queries"
import { narrowingLabel, narrowings } from "@/lib/wall/terms"
import { chosenInWords, countedChoices } from "./choices"
import { letGo, standing, type WallView, wallLink } from "./view"

type Props = { wall: Wall; view: WallView; dropped: readonly string[]; method: VotingMethod }

/** Whom the chart shows: what narrows it now, each to be let go by itself, and a plain form to narrow it further. */
export function Narrow({ wall, view, dropped, method }: Props) {
  const words = deskWordsOf(method)
  const { filter } = view
  const chosen = narrowings.flatMap((name) =>
    filter[name] === undefined ? [] : [[name, filter[name]] as const],
  )
  return (
    <div className="noprint narrow">
      {dropped.map((words) => (
        <p key={words} role="status">
          {words} It was left out.
        </p>
      ))}
      {chosen.length > 0 ? (
        <ul className="chosen" aria-label="Shown now">
          {chosen.map(([name, value]) => (
            <li key={name}>
              <span>
                <span className="soft">{narrowingLabel[name]}:</span>{" "}
                {chosenInWords(name, value, wall, words)}
              </span>{" "}
              <a href={wallLink(view, { filter: letGo(filter, name) })}>
                Remove<span className="vh"> {narrowingLabel[name]}</span>
              </a>
            </li>
          ))}
          {chosen.length > 1 ? (
            <li>
              <a href={wallLink(view, { filter: {} })}>Show everyone</a>
            </li>
          ) : null}
        </ul>
      ) : null}
      <details>
        <summary>{chosen.length > 0 ? "Show others" : "Show some of them"}</summary>
        <form className="narrowings">
          {Object.entries({ ...standing(view), ...(view.paper !== "a4" && { paper: view.paper }) }).map(
            ([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ),
          )}
          {narrowings.map((name) => (
            <Pick
              key={name}
              name={name}
              label={narrowingLabel[name]}
              options={countedChoices(name, wall, words, filter[name])}
              value={filter[name]}
              none="All"
            />
          ))}
          <button type="submit" className="button">
            Show them
          </button>
        </form>
      </details>
    </div>
  )
}

/** Nobody is found: what to let go, and how many that would show. */
export function NobodyFound({ wall, view }: Pick<Props, "wall" | "view">) {
  const { filter } = view
  const ways = [...wall.without].filter(([, members]) => members > 0)
  return (
    <div className="empty">
      <p>Nobody in this branch is all of that.</p>
      <ul className="take">
        {ways.map(([name, members]) => (
          <li key={name}>
            <a href={wallLink(view, { filter: letGo(filter, name) })}>
              <span>Remove “{narrowingLabel[name]}”</span> <small>shows {inFigures(members)}</small>
            </a>
          </li>
        ))}
        {ways.length === 0 ? (
          <li>
            <a href={wallLink(view, { filter: {} })}>
              <span>Show everyone</span> <small>no single one of these is the reason</small>
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
