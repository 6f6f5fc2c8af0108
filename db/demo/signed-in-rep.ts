import type { Outcome, Way } from "@/lib/contacts/terms"
import type { Pledge } from "@/lib/pledges/terms"
import type { Calendar } from "./calendar"
import type { Said } from "./story"

type Step = {
  day: number
  hour: number
  way: Way
  outcome?: Outcome
  pledge?: Pledge
  goBack?: [day: number, hour: number]
}
type Share = { members: number; steps: Step[] }

const spoke = (day: number, hour: number, pledge: Pledge, way: Way = "phone"): Step => ({
  day,
  hour,
  way,
  outcome: "spoke",
  pledge,
})
const tried = (day: number, hour: number, outcome: Outcome, way: Way = "phone"): Step => ({
  day,
  hour,
  way,
  outcome,
})
const promised = (day: number, hour: number, goBack: [number, number]): Step => ({
  ...tried(day, hour, "call_back"),
  goBack,
})

/** The list that anyone who signs in as the rep is shown: every reason to ask, and to leave alone. */
const shares: Share[] = [
  { members: 1, steps: [promised(-3, 18.1, [0, 9])] },
  { members: 1, steps: [tried(-6, 17.4, "no_answer"), promised(-2, 12.6, [0, 9])] },
  { members: 1, steps: [promised(-6, 18.6, [-3, 9])] },
  { members: 1, steps: [tried(-5, 17.8, "left_message"), promised(-1, 17.2, [1, 9])] },
  { members: 10, steps: [] },
  { members: 2, steps: [tried(-4, 18.3, "no_answer")] },
  { members: 1, steps: [tried(-9, 12.4, "no_answer"), tried(-3, 17.9, "left_message")] },
  { members: 2, steps: [spoke(-7, 17.5, "not_arrived"), spoke(-2, 18.2, "not_arrived", "text")] },
  { members: 1, steps: [spoke(-5, 12.7, "not_arrived", "in_person")] },
  { members: 3, steps: [spoke(-11, 18.4, "will_post")] },
  { members: 2, steps: [tried(-9, 17.6, "no_answer"), spoke(-8, 18.8, "will_post")] },
  { members: 2, steps: [spoke(-3, 13.1, "will_post", "in_person")] },
  { members: 2, steps: [spoke(-7, 16.7, "undecided")] },
  { members: 4, steps: [spoke(-12, 18.2, "will_post"), spoke(-6, 18.5, "posted")] },
  {
    members: 3,
    steps: [
      tried(-10, 17.7, "left_message"),
      spoke(-8, 18.1, "will_post"),
      spoke(-2, 17.3, "posted", "whatsapp"),
    ],
  },
  { members: 6, steps: [spoke(-5, 12.8, "posted", "in_person")] },
  { members: 3, steps: [tried(-6, 18.9, "no_answer"), spoke(-4, 18.4, "posted")] },
  { members: 1, steps: [{ day: -4, hour: 12.9, way: "heard", pledge: "posted" }] },
  { members: 2, steps: [spoke(-9, 16.8, "not_arrived"), spoke(-4, 18.7, "posted", "text")] },
  { members: 2, steps: [spoke(-8, 17.1, "rather_not_say")] },
  { members: 1, steps: [spoke(-6, 16.4, "wont_vote", "in_person")] },
  { members: 1, steps: [tried(-7, 18.3, "asked_not_to_be_contacted")] },
]

/** The stories of the rep's members, in turn: some minutes apart, and no two lists in one order. */
export function signedInRepsStories({ at }: Calendar): Said[][] {
  const stories = shares.flatMap(({ members, steps }) =>
    Array.from({ length: members }, (_, nth) =>
      steps.map(({ day, hour, goBack, ...step }) => ({
        ...step,
        at: at(day, hour + nth * 0.07),
        followUpAt: goBack && at(...goBack),
      })),
    ),
  )
  return stories.map((_, nth) => stories[(nth * 23) % stories.length] ?? [])
}
