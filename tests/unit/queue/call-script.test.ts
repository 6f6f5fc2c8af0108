import { expect, test } from "@playwright/test"
import { votingMethods } from "@/lib/law/terms"
import { callScript, scriptProblem } from "@/lib/queue/call-script"
import { calledPhases } from "@/lib/queue/terms"
import { usualScript } from "@/lib/queue/usual-script"

const words = {
  name: "Bethan",
  ballot: "Pay ballot 2026",
  lastSafePostingOn: "2026-11-09",
  method: "post",
  line: { part: 1, whole: 2 },
} as const
const spoken = (phase: (typeof calledPhases)[number], own = {}) =>
  callScript(phase, own, words)
    .flatMap(({ heading, say }) => [heading, ...say])
    .join(" ")

test("the usual words have the member’s name and the ballot’s, and each phase asks its own question", () => {
  for (const phase of calledPhases) {
    expect(spoken(phase)).toContain("Hello Bethan")
    expect(spoken(phase)).toContain("Pay ballot 2026")
    expect(spoken(phase)).toContain("Which post box")
    expect(spoken(phase)).not.toMatch(/[{}]/)
  }
  expect(spoken("preparing")).toContain("Will you post yours?")
  expect(spoken("preparing")).not.toMatch(/Has it (come|gone)/)
  expect(spoken("open")).toContain("Has your ballot paper come?")
  expect(spoken("open")).toContain("Mon 9 Nov is the last safe day")
  expect(spoken("last_posting")).toContain("today, first class, or it will not count")
  expect(callScript("closed", {}, words)).toEqual([])
})

test("where nobody votes by post, no caller speaks of papers or post boxes", () => {
  for (const method of ["electronic", "workplace"] as const)
    for (const phase of calledPhases) {
      const said = callScript(phase, {}, { ...words, method })
        .flatMap(({ heading, say }) => [heading, ...say])
        .join(" ")
      expect(said).not.toMatch(/paper|post|envelope|first class|[{}]/i)
      expect(said).toMatch(/Will you vote\?|Have you voted\?/)
    }
  const asked = callScript("open", {}, { ...words, method: "electronic" }).map(({ heading }) => heading)
  expect(asked).toContain("Has it come?")
})

test("an organiser’s own words stand in for one phase", () => {
  const own = { open: "Has it come?\r\nHas it, {name}?\n \nWhich day?\nBefore {last_safe_day}." }
  expect(callScript("open", own, words)).toEqual([
    { heading: "Has it come?", say: ["Has it, Bethan?"] },
    { heading: "Which day?", say: ["Before Mon 9 Nov."] },
  ])
  expect(spoken("preparing", own)).toContain("Will you post yours?")
})

test("how many must vote goes by the ballot’s own line, and where there is none nobody is told of one", () => {
  const preparing = (line: { part: number; whole: number } | null) =>
    callScript("preparing", {}, { ...words, line })
      .flatMap(({ say }) => say)
      .join(" ")
  expect(preparing({ part: 1, whole: 2 })).toContain("At least half of everyone entitled must send")
  expect(preparing({ part: 2, whole: 5 })).toContain("At least 40% of everyone entitled must send")
  expect(preparing(null)).not.toMatch(/at least|half|\bmust send/i)
})

test("no usual words ask how anyone votes", () => {
  for (const method of votingMethods)
    for (const phase of calledPhases) expect(scriptProblem(usualScript(phase, null, method))).toBeUndefined()
})

for (const asks of [
  "Which way will you vote?",
  "How are you going to vote?",
  "Did you vote yes?",
  "Are you voting for the strike?",
  "Do you support the strike?",
  "Are you for or against?",
  "Hello {first_name}",
]) {
  test(`refuses “${asks}”`, () => expect(scriptProblem(`Hello\n${asks}`)).toContain(asks.slice(6, 9)))
}
