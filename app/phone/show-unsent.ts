import { markupOf } from "@/components/markup"
import { say } from "./say"
import type { Told } from "./told"
import { UnsentBar } from "./unsent-bar"

let waitingBefore: number | undefined

/** Keeps the count of what waits in view, and says when it changes. */
export function showUnsent(told: Told): void {
  const place = document.querySelector("#unsent") ?? newPlace()
  place.innerHTML = markupOf(UnsentBar(told))
  const { waiting } = told
  if (waitingBefore !== undefined && waiting !== waitingBefore)
    say(waiting === 0 ? "Everything is sent." : `${waiting} not sent yet.`)
  waitingBefore = waiting
}

function newPlace() {
  const place = document.createElement("div")
  place.id = "unsent"
  document.body.prepend(place)
  return place
}
