import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { memberAddress } from "./where-next"

type Props = { member: SavedEntry["member"]; within?: string }

/** After a wrong number: a way to put it right for whoever knows. */
export function RightOne({ member, within }: Props) {
  return (
    <p className="after-saving">
      Wrong number for {member.firstName} {member.lastName}.{" "}
      <a href={`${memberAddress(member.id, { within })}#phone`}>I know the right one</a>
    </p>
  )
}
