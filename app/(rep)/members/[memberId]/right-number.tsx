import { Line } from "@/components/line"
import { Post } from "@/components/post"
import type { FormState } from "@/lib/forms/terms"

type Props = { memberId: string; ballotId: string; within?: string; isWrong: boolean; attempt?: FormState }

/** For a member whose number is wrong, or who has none: whoever knows the right one adds it. */
export function RightNumber({ memberId, ballotId, within = "", isWrong, attempt }: Props) {
  const typed = attempt?.typed?.phone
  return (
    <details className="anyway" open={isWrong || typed !== undefined}>
      <summary>{isWrong ? "I know the right one" : "I know their number"}</summary>
      <Post to="/members/correct">
        <input type="hidden" name="memberId" value={memberId} />
        <input type="hidden" name="ballotId" value={ballotId} />
        <input type="hidden" name="within" value={within} />
        <Line
          name="phone"
          label="Their number"
          hint="One they would be glad to be rung on."
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={typeof typed === "string" ? typed : ""}
          problem={attempt?.problems?.phone}
        />
        <button className="button note-alone" type="submit">
          Save the number
        </button>
      </Post>
    </details>
  )
}
