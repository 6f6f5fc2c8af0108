import { chooseWay } from "./choose-way"
import { fetchFace } from "./fetch-face"
import { goToList } from "./go-to-list"
import { hearParts } from "./hear-parts"
import { keepHold } from "./keep-hold"
import { leaveNoteAlone } from "./leave-note-alone"
import { onChange } from "./live"
import { offerToPrint } from "./offer-to-print"
import { onGoingBack } from "./on-going-back"
import { oneStopEach, walkByArrows } from "./one-stop"
import { redraw } from "./redraw"
import { redrawWhole } from "./redraw-whole"
import { sayWhatHappened } from "./say"
import { showUnsent } from "./show-unsent"
import type { Told } from "./told"
import { watchDesk } from "./watch-desk"
import { ask, onTold, registerWorker } from "./worker-link"

const isList = location.pathname === "/members"
const isOfMembers = location.pathname.startsWith("/members")
// Pages that React draws say it themselves, and are left to it.
const saysWhatHappened = isOfMembers || /^\/calls(\/|$)/.test(location.pathname)
// A form that was sent back cannot be asked for again.
const canRedraw = isList || /^\/members\/[0-9a-f-]{36}$/.test(location.pathname)
let waiting = 0
let isUnheard = false

fetchFace()
chooseWay()
onGoingBack()
leaveNoteAlone()
if (saysWhatHappened) sayWhatHappened()
keepHold()
hearParts()
walkByArrows()
offerToPrint()
watchDesk(oneStopEach)
onTold((told) => {
  waiting = told.waiting
  isUnheard = told.isUnheard
  showUnsent(told)
  if (isOthers(told)) goToList()
  else if (isOutOfDate(told)) redrawWhole()
  else if (told.hasChanged && canRedraw && !(told.isFirst && isServers())) redraw()
})
// Every few seconds while anything waits, and whenever there may be signal again.
setInterval(() => {
  if (isUnheard && !document.hidden) ask("hear")
  else if (waiting > 0) ask("send")
}, 5000)
// A page that stays open is looked at as well: what it shows may be too old to be shown.
setInterval(() => document.hidden || ask("send"), 60_000)
window.addEventListener("online", () => ask("send"))
document.addEventListener("visibilitychange", () => document.hidden || ask("send"))

registerWorker().then(
  () => ask(isList ? "hear" : "hear if old"),
  () => {},
)
if (canRedraw) onChange(async () => (await ask("hear")) || redraw())

/** Whether the page shows members to somebody who may not see them any more. A member's page waits for what is being typed. */
function isOthers({ hasLeft, isOver }: Told): boolean {
  const showsMembers = isOfMembers && location.pathname !== "/members/unsent"
  return (hasLeft && showsMembers) || (isOver && isList)
}

/** Whether the server drew this page: no worker had a say in it. */
function isServers(): boolean {
  const [arrival] = performance.getEntriesByType("navigation")
  return arrival instanceof PerformanceNavigationTiming && arrival.workerStart === 0
}

/** Whether this is the page of what has not been sent, and some of it has been since. */
function isOutOfDate({ waiting }: Told): boolean {
  const shown = document.querySelector<HTMLElement>("[data-waiting]")?.dataset.waiting
  return shown !== undefined && Number(shown) !== waiting
}
