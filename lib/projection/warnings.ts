import type { DeliveryClock } from "./delivery-clock"
import type { GroupedBallot, ReturnCount } from "./grouped-ballot"
export function warnings(_b: GroupedBallot, _c: readonly ReturnCount[], _k: DeliveryClock): string[] {
  return []
}
