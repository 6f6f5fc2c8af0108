/** Each row of marks is one stop for the Tab key, and the arrows go from mark to mark in it. */
export function oneStopEach(): void {
  for (const row of document.querySelectorAll(".marks"))
    if (!row.querySelector('[tabindex="0"]')) row.querySelector("a")?.setAttribute("tabindex", "0")
}

export function walkByArrows(): void {
  oneStopEach()
  document.addEventListener("keydown", (event) => {
    const { target, key, altKey, ctrlKey, metaKey } = event
    if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return
    const row = target.closest(".marks")
    const next = row && steps[key]?.([...row.querySelectorAll<HTMLElement>("a")], target)
    if (!next) return
    event.preventDefault()
    target.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  })
}

type Step = (marks: HTMLElement[], from: HTMLElement) => HTMLElement | undefined

const by =
  (step: (marks: HTMLElement[]) => number): Step =>
  (marks, from) =>
    marks[marks.indexOf(from) + step(marks)]

const inALine = (marks: HTMLElement[]) =>
  marks.filter(({ offsetTop }) => offsetTop === marks[0]?.offsetTop).length

const steps: Record<string, Step> = {
  ArrowRight: by(() => 1),
  ArrowLeft: by(() => -1),
  ArrowDown: by((marks) => inALine(marks)),
  ArrowUp: by((marks) => -inALine(marks)),
  Home: (marks) => marks[0],
  End: (marks) => marks.at(-1),
}
