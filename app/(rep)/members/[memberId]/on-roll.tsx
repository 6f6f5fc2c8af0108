import { Line } from "@/components/line"
import { Pick } from "@/components/pick"
import { Post } from "@/components/post"
import { type Day, dayOf, longDay, shortDay } from "@/lib/dates"
import type { FormState } from "@/lib/forms/terms"
import type { Move } from "@/lib/roll/move-queries"
import { reasonsToJoin, reasonsToLeave, rollReasonLabel } from "@/lib/roll/terms"

type Props = {
  memberId: string
  ballotId: string
  leftOn: Day | null
  /** Newest first. */
  moves: Move[]
  /** The last day to join. */
  until: Day | null
  /** Whether the roll may still change. */
  isOpen: boolean
  hasMoved: boolean
  attempt?: FormState
  now: Date
}

/** For the desk: since when a member has been on the roll or off it, every move with who made it, and the next one. */
export function OnRoll({ leftOn, moves, isOpen, hasMoved, attempt, ...rest }: Props) {
  const since = leftOn ?? moves[0]?.on
  return (
    <details className="anyway" open={hasMoved || attempt !== undefined}>
      <summary>
        {leftOn ? "Off the roll" : "On the roll"}
        {since ? ` since ${longDay(since)}` : null}
      </summary>
      {hasMoved ? (
        <p className="said" role="status">
          Saved. The number entitled has changed with it.
        </p>
      ) : null}
      <ol className="tries">
        {moves.map(({ id, on, reason, by }) => (
          <li key={id}>
            <time dateTime={on}>{shortDay(on)}</time>
            <span>
              {rollReasonLabel[reason]}
              <span className="soft">, {by ?? "someone at head office"}</span>
            </span>
          </li>
        ))}
      </ol>
      {isOpen ? <NextMove {...rest} isOff={leftOn !== null} attempt={attempt} /> : null}
    </details>
  )
}

type NextProps = Omit<Props, "leftOn" | "moves" | "isOpen" | "hasMoved"> & { isOff: boolean }

function NextMove({ memberId, ballotId, until, isOff, attempt, now }: NextProps) {
  const typed = (name: string) => {
    const value = attempt?.typed?.[name]
    return typeof value === "string" ? value : undefined
  }
  const reasons = isOff ? reasonsToJoin : reasonsToLeave
  return (
    <Post to="/members/roll" attempt={attempt} label={isOff ? "Put on the roll" : "Take off the roll"}>
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="move" value={isOff ? "on" : "off"} />
      <Pick
        name="reason"
        label={isOff ? "Why they come back" : "Why they leave it"}
        options={reasons.map((reason) => ({ value: reason, label: rollReasonLabel[reason] }))}
        value={typed("reason")}
        none="Choose one"
        problem={attempt?.problems?.reason}
      />
      <Line
        name="on"
        label="From"
        type="date"
        hint={isOff && until ? `The last day to join this roll is ${longDay(until)}.` : undefined}
        value={typed("on") ?? dayOf(now)}
        problem={attempt?.problems?.on}
        className="note-alone"
      />
      <p className="hint">
        {isOff
          ? "What they told us before comes back with them."
          : "They leave every call list, and the number entitled goes down by one. What they told us is kept."}
      </p>
      <button className="button note-alone" type="submit">
        {isOff ? "Put them on the roll" : "Take them off the roll"}
      </button>
    </Post>
  )
}
