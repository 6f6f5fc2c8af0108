import type { Ballot } from "@/lib/ballots/current-ballot"
import { dayOf } from "@/lib/dates"
import { holidaysWithin } from "@/lib/law/working-days"
import { type DeliveryClock, deliveryClock } from "@/lib/projection/delivery-clock"

/** The delivery clock of a ballot, with the bank holidays of its nations. */
export function clockOf({
  opensAt,
  closesAt,
  nations,
}: Pick<Ballot, "opensAt" | "closesAt" | "nations">): DeliveryClock {
  const [opensOn, closesOn] = [dayOf(opensAt), dayOf(closesAt)]
  return deliveryClock({ opensOn, closesOn, holidays: holidaysWithin(opensOn, closesOn, nations) })
}
