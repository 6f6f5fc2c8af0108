import { longDay } from "@/lib/dates"
import type { Standing } from "@/lib/members/standing-queries"
import { rollReasonLabel } from "@/lib/roll/terms"

type Props = { rolls: Standing[]; memberId: string; employer: string }

/** Which rolls they are on, and why they are not on the others. */
export function OnRolls({ rolls, memberId, employer }: Props) {
  return (
    <section className="sect" aria-labelledby="rolls">
      <h2 id="rolls">On the roll</h2>
      {rolls.length === 0 ? <p>No ballot that is open or being prepared covers {employer}.</p> : null}
      <ul className="folk bare two-cells">
        {rolls.map((roll) => (
          <li key={roll.ballotId}>
            <span>
              {roll.hasPlace ? (
                <a href={`/members/${memberId}?ballot=${roll.ballotId}`}>{roll.ballot}</a>
              ) : (
                roll.ballot
              )}
              {roll.onRoll ? (
                <small className="soft">Their page: ask them, and log what they say</small>
              ) : null}
            </span>
            <span>{standing(roll)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function standing({ onRoll, joinedOn, leftOn, leftReason, since }: Standing) {
  if (onRoll) return joinedOn ? `On the roll since ${longDay(joinedOn)}` : "On the roll"
  if (leftOn && leftReason)
    return `Off the roll since ${longDay(leftOn)}: ${rollReasonLabel[leftReason].toLowerCase()}`
  return since.until
    ? `Not on the roll: nobody joins who came after ${longDay(since.until)}`
    : "Not on the roll"
}
