import { type Day, dayOf, daysBetween, saidDay } from "@/lib/dates"
import { type Replacement, stageOf } from "./stage-of"

type Known = Parameters<typeof stageOf>[0]

/** After so many days nobody should still be waiting for a paper that was asked for. */
const daysToCome = 6

/** What a member’s new paper gives to ask about, in words and what presses; undefined when it gives nothing. */
export function paperReason(
  known: Known,
  replacementsCloseOn: Day | null,
  today: Day,
): { said: string; urgent?: string } | undefined {
  const { replacement, pledge, pledgedAt } = known
  if (!replacement) return undefined
  switch (stageOf(known)) {
    case "asked":
    case "confirmed":
      return notSent(replacement, replacementsCloseOn, today)
    case "sent":
      return sent(replacement, today)
    case "arrived": {
      const came = replacement.arrivedAt
      if (!came || pledge !== "not_arrived" || (pledgedAt && pledgedAt > came)) return undefined
      return { said: `New paper came ${saidDay(dayOf(came), today)}. Has it gone?` }
    }
  }
}

function notSent({ askedAt, isConfirmed }: Replacement, closes: Day | null, today: Day) {
  if (closes && today > closes) return { said: "New paper not sent in time. Has the first one come since?" }
  const said = `New paper asked for ${saidDay(dayOf(askedAt), today)}`
  return isConfirmed ? { said } : { said, urgent: "Address to confirm" }
}

function sent({ askedAt, sentAt }: Replacement, today: Day) {
  const waited = daysBetween(dayOf(askedAt), today)
  if (waited >= daysToCome)
    return { said: `New paper asked for ${waited} days ago`, urgent: "Still not come" }
  return { said: `New paper sent for ${saidDay(dayOf(sentAt ?? askedAt), today)}. Has it come?` }
}
