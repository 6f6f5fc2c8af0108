import { chooseWay } from "./choose-way"
import { hearParts } from "./hear-parts"
import { onChange } from "./live"
import { redraw } from "./redraw"
import { sayWhatHappened } from "./say"
import { showUnsent } from "./show-unsent"
import { ask, onTold, registerWorker } from "./worker-link"

const isList = location.pathname === "/members"
let waiting = 0

chooseWay()
sayWhatHappened()
hearParts()
onTold((told) => {
  waiting = told.waiting
  showUnsent(told)
  if (told.hasChanged) redraw()
})
// Every few seconds while anything waits, and whenever there may be signal again.
setInterval(() => waiting > 0 && ask("send"), 5000)
window.addEventListener("online", () => ask("send"))
document.addEventListener("visibilitychange", () => document.hidden || ask("send"))

registerWorker().then(
  () => ask(isList ? "hear" : "hear if old"),
  () => {},
)
if (isList) onChange(async () => (await ask("hear")) || redraw())
