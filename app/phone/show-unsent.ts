import { markupOf } from "@/components/markup"
import { say } from "./say"
import type { Told } from "./told"
import { UnsentBar } from "./unsent-bar"

let waitingBefore: number | undefined

/** Keeps the count of what waits in view, and says when it changes. */
export function showUnsent(told: Told): void {
  const { waiting, refused } = told
  const place = document.querySelector("#unsent") ?? (waiting + refused > 0 ? newPlace() : undefined)
  if (place) place.innerHTML = markupOf(UnsentBar(told))
  if (waitingBefore !== undefined && waiting !== waitingBefore)
    say(waiting === 0 ? "Everything is sent." : `${waiting} not sent yet.`)
  waitingBefore = waiting
}

// React passes over it when it takes over a page: none of ours begins with one.
function newPlace() {
  const place = document.createElement("aside")
  place.id = "unsent"
  document.body.prepend(place)
  return place
}
