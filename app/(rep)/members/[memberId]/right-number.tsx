import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { correct } from "../actions"

type Props = { memberId: string; ballotId: string; within?: string; isWrong: boolean }

/** For a member whose number is wrong, or who has none: whoever knows the right one adds it. */
export function RightNumber({ memberId, ballotId, within = "", isWrong }: Props) {
  return (
    <details className="anyway" open={isWrong}>
      <summary>{isWrong ? "I know the right one" : "I know their number"}</summary>
      <Form action={correct}>
        <input type="hidden" name="memberId" value={memberId} />
        <input type="hidden" name="ballotId" value={ballotId} />
        <input type="hidden" name="within" value={within} />
        <Field
          name="phone"
          label="Their number"
          hint="One they would be glad to be rung on."
          type="tel"
          inputMode="tel"
          autoComplete="off"
        />
        <button className="button note-alone" type="submit">
          Save the number
        </button>
      </Form>
    </details>
  )
}
