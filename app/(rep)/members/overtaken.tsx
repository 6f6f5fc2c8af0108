import { Post } from "@/components/post"
import type { Overtaking } from "@/lib/contacts/overtaking-queries"
import type { VotingMethod } from "@/lib/law/terms"
import { wordsOf } from "@/lib/voting/terms"
import { memberAddress } from "./where-next"

type Props = { overtakings: Overtaking[]; within?: string; method: VotingMethod }

/** Where a colleague's newer word counts instead of one's own: a quiet line each, until it has been seen. */
export function Overtaken({ overtakings, within = "", method }: Props) {
  if (overtakings.length === 0) return null
  return (
    <ul className="overtaken" aria-label="Logged after you">
      {overtakings.map((overtaking) => (
        <li key={overtaking.pledgeId}>
          <a href={memberAddress(overtaking.memberId, { within })}>{sentence(overtaking, method)}</a>
          <Post to="/members/dismiss" label={`Seen: ${overtaking.name}`}>
            <input type="hidden" name="pledgeId" value={overtaking.pledgeId} />
            <input type="hidden" name="within" value={within} />
            <button type="submit" className="button button-quiet">
              OK
            </button>
          </Post>
        </li>
      ))}
    </ul>
  )
}

function sentence({ name, by, evidence, pledge }: Overtaking, method: VotingMethod) {
  const said = wordsOf(method).pledge[pledge].toLowerCase()
  if (evidence === "own_link") return `${name} answered “${said}” on their own link after you.`
  return `${by ?? "Someone at head office"} logged ${name} as ${said} after you.`
}
