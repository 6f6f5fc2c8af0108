import type { Phase } from "@/lib/ballots/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { offeredIn, wordsOf } from "@/lib/voting/terms"
import { Mark } from "./mark"

const unanswered = [
  { value: "no_answer", label: "No answer" },
  { value: "left_message", label: "Left message" },
  { value: "call_back_this_evening", label: "Call back this evening" },
  { value: "call_back_tomorrow", label: "Call back tomorrow" },
  { value: "call_back_monday", label: "Call back Monday" },
  { value: "wrong_number", label: "Wrong number" },
  { value: "spoke", label: "Spoke, nothing promised" },
  { value: "asked_not_to_be_contacted", label: "Asked not to be contacted" },
]

/** The answers, each a button that saves: the pledges ruled like a ballot paper, then what else can come of a try. */
export function AnswerChoices({ phase, method }: { phase: Phase; method: VotingMethod }) {
  const words = wordsOf(method)
  const choices = offeredIn(phase, words)
  const { question, press } = words.asked[phase]
  return (
    <>
      <fieldset className="ask">
        <legend>{question}</legend>
        {press ? <p className="urgent">{press}</p> : null}
        <div className="choices">
          {choices.map((pledge, position) => (
            <button
              key={pledge}
              type="submit"
              name="answer"
              value={pledge}
              className={position === 0 ? "full first" : pledge === "rather_not_say" ? "full" : undefined}
            >
              <Mark of={pledge} silent />
              <span>
                {words.pledge[pledge]}
                {pledge === "rather_not_say" ? <small>Takes them off every list</small> : null}
              </span>
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset className="ask">
        <legend>Didn’t get to ask?</legend>
        <div className="outcomes">
          {unanswered.map(({ value, label }) => (
            <button key={value} type="submit" name="answer" value={value}>
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    </>
  )
}
