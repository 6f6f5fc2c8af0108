import { Pick } from "@/components/pick"
import { shortDay } from "@/lib/dates"
import { type Move, movesOnPage } from "@/lib/roll/move-queries"
import { rollReasonLabel, rollReasons } from "@/lib/roll/terms"
import { PagesOf } from "../pages-of"
import { linkTo, type View } from "./view"

type Props = { ballotId: string; moves: Move[]; view: View; branches: { id: string; name: string }[] }

/** The moves, newest first, of one branch or for one reason where that is asked. */
export function MoveList({ ballotId, moves, view, branches }: Props) {
  return (
    <section className="sect" aria-labelledby="moves">
      <h2 id="moves">Moves, newest first</h2>
      <form className="stacked on-a-day" action="#moves">
        {branches.length > 0 ? (
          <Pick
            name="branch"
            label="Branch"
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            value={view.branch}
            none="All branches"
          />
        ) : null}
        <Pick
          name="reason"
          label="Why"
          options={rollReasons.map((reason) => ({ value: reason, label: rollReasonLabel[reason] }))}
          value={view.reason}
          none="Any reason"
        />
        <button type="submit" className="button">
          Show these
        </button>
      </form>
      {moves.length === 0 ? (
        <p className="empty">
          No moves like that. <a href="?#moves">See them all</a>.
        </p>
      ) : (
        <ul className="folk">
          {moves.map(({ id, memberId, name, number, workplace, branch, kind, reason, on, by }) => (
            <li key={id}>
              <span>
                <a href={`/members/${memberId}?ballot=${ballotId}`}>{name}</a>{" "}
                <small className="soft">{number}</small>
              </span>
              <span>
                {kind === "left" ? "Left" : "Joined"} <small className="soft">{shortDay(on)}</small>
              </span>
              <span>
                {rollReasonLabel[reason]} <small className="soft">{by ?? "Someone at head office"}</small>
              </span>
              <small className="soft">
                {workplace}, {branch}
              </small>
            </li>
          ))}
        </ul>
      )}
      <PagesOf
        {...{ page: view.page, onPage: movesOnPage, shown: moves.length }}
        href={(page) => linkTo(view, { page })}
      />
    </section>
  )
}
