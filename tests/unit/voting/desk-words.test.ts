import { expect, test } from "@playwright/test"
import { deskPhases } from "@/lib/ballots/terms"
import { marksFor, marksOf } from "@/lib/canvass/marks-for"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { todayWordsOf } from "@/lib/desk-words/today"
import { chosenColumns, columnsOf } from "@/lib/exports/chosen-columns"
import { lists } from "@/lib/exports/lists"
import { votingMethods } from "@/lib/law/terms"
import { inWords as warningInWords } from "@/lib/projection/warnings"
import { columnsOf as reportColumns } from "@/lib/report/terms"
import { lineInWords, nothingInWords } from "@/lib/today/in-words"
import { linesOf } from "@/lib/today/lines"
import { facts, midway, place } from "@/tests/support/today"

const ofPost = /paper|\bpost|envelope|first class|delivery/i
const otherMethods = ["electronic", "workplace"] as const

/** Every sentence there is, however deep it stands. */
function sentences(words: unknown): string[] {
  if (typeof words === "string") return [words]
  if (typeof words === "function") return [String(words("each branch"))]
  return words && typeof words === "object" ? Object.values(words).flatMap(sentences) : []
}

test("where nobody votes by post, nothing a desk is shown speaks of papers or posting", () => {
  for (const method of otherMethods) {
    const words = deskWordsOf(method)
    const said = sentences([words, todayWordsOf(method)])
    expect(said.length).toBeGreaterThan(80)
    for (const each of said) expect(each).not.toMatch(ofPost)
    for (const { label } of Object.values(lists).flatMap((list) => columnsOf(list, words)))
      expect(label).not.toMatch(ofPost)
    for (const { label } of marksOf(method)) expect(label).not.toMatch(ofPost)
    for (const label of reportColumns(method)) expect(label).not.toMatch(ofPost)
    const warnings = [
      { kind: "over_reported", unit: null, claimed: 40, cast: 12 },
      { kind: "too_good", unit: "Mold", asked: 30, good: 29 },
    ] as const
    for (const warning of warnings) expect(warningInWords(warning, (unit) => unit, words)).not.toMatch(ofPost)
  }
})

test("no line of Today does, in any phase, nor asks for an address that nothing is sent to", () => {
  const branch = facts([
    place("Telford", { open: 60, neverReached: 9, willPost: 20, toPost: 24, noAddress: 5, noContact: 4 }),
    place("Newtown", { open: 30, reps: 0, followUps: 3, followUpOn: "2026-11-12" }),
  ])
  for (const method of otherMethods)
    for (const phase of ["preparing", "open", "last_posting", "closed"] as const) {
      const situation = { ...midway, phase, method, mayReplace: false, replacementsCloseOn: null }
      const lines = linesOf(branch, situation)
      expect(lines.map(({ kind }) => kind)).not.toContain("address")
      for (const line of lines) {
        const { what, reason, names, why } = lineInWords(line, situation)
        for (const said of [what, reason, names ?? "", why]) expect(said).not.toMatch(ofPost)
      }
      expect(nothingInWords({ ...situation, today: situation.closesOn })).not.toMatch(ofPost)
    }
})

test("a canvass sheet has the boxes of the ballot’s method, each under the number it always has", () => {
  const now = new Date()
  const opensAt = new Date(now.getTime() - 1)
  const boxes = (method: (typeof votingMethods)[number]) =>
    marksFor({ opensAt, method }, now).map(({ key, label }) => `${key} ${label}`)
  expect(boxes("post").slice(0, 3)).toEqual(["1 Posted", "2 Will post", "3 Not arrived"])
  expect(boxes("electronic").slice(0, 3)).toEqual(["1 Voted", "2 Will vote", "3 No link yet"])
  expect(boxes("workplace").slice(0, 3)).toEqual(["1 Voted", "2 Will vote", "4 Undecided"])
})

test("a list says in its heads and its cells how members vote", () => {
  const heads = (list: keyof typeof lists, method: (typeof votingMethods)[number]) =>
    chosenColumns(lists[list], [], deskWordsOf(method)).map(({ label }) => label)
  expect(heads("days", "post")).toContain("New posted")
  expect(heads("days", "electronic")).toContain("New voted")
  expect(heads("coverage", "electronic")).toEqual(
    expect.arrayContaining(["Say they voted", "Will vote", "No link yet"]),
  )
  const pledge = (method: (typeof votingMethods)[number]) =>
    chosenColumns(lists.pledge_list, ["pledge"], deskWordsOf(method))[0]?.inWords?.("posted")
  expect(votingMethods.map(pledge)).toEqual(["Posted", "Voted", "Voted"])
})

test("every phase of a ballot has its word", () => {
  for (const method of votingMethods)
    for (const phase of deskPhases) expect(deskWordsOf(method).phase[phase]).toBeTruthy()
  expect(deskWordsOf("post").phase.last_posting).toBe("Last posting")
})
