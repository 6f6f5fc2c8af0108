import { dayOf, shortDay } from "@/lib/dates"
import { type Replacement, stageOf } from "./stage-of"

type Known = Parameters<typeof stageOf>[0]

/** Where a member’s new paper stands, for their page; undefined when there is nothing to say. */
export function standingInWords(known: Known, isOpen: boolean): string | undefined {
  const { replacement } = known
  const stage = stageOf(known)
  if (!replacement || !stage) return undefined
  const asked = `New paper asked for on ${on(replacement.askedAt)}`
  switch (stage) {
    case "asked":
      return isOpen
        ? `${asked}; the address is still to be confirmed.`
        : `${asked}, and not sent in time. Has the first one come since?`
    case "confirmed":
      return isOpen
        ? `${asked}; it goes to the scrutineer in the next batch.`
        : `${asked}; not yet marked as sent. Has the first one come since?`
    case "sent":
      return `Sent to the scrutineer on ${on(replacement.sentAt ?? replacement.askedAt)}: ask whether it has come.`
    case "arrived":
      return came(replacement)
  }
}

function came({ arrivedAt }: Replacement): string | undefined {
  return arrivedAt ? `The new paper came by ${on(arrivedAt)}.` : undefined
}

const on = (moment: Date) => shortDay(dayOf(moment))
