import { expect, test } from "@playwright/test"
import { lineInWords, nothingInWords } from "@/lib/today/in-words"
import { type Line, linesOf } from "@/lib/today/lines"
import { lineKinds, mostLines } from "@/lib/today/terms"
import { facts, midway, place, repOf } from "@/tests/support/today"

const kinds = (lines: readonly Line[]) => lines.map(({ kind }) => kind)

const telford = place("Telford", { open: 60, notArrived: 12, neverReached: 9, willPost: 20, toPost: 24 })
const newtown = place("Newtown", { open: 30, reps: 0, followUps: 3, followUpOn: "2026-11-12" })
const ludlow = place("Ludlow", {
  open: 6,
  followUps: 1,
  followUpOn: "2026-11-19",
  noContact: 4,
  noAddress: 2,
})
const unknown = place("Not given", { open: 5, entitled: 5, reps: 0, isUnknown: true })
const busy = facts([telford, newtown, ludlow, unknown], {
  papers: { asked: 4, ready: 2, batched: 1, overdue: 3 },
  reps: [
    repOf("Lorraine Beddoes", [telford], "2026-11-13"),
    repOf("Iwan Parry", [ludlow], "2026-11-22"),
    repOf("Emlyn Jarman", [telford], null, "2026-11-20"),
  ],
})

test("most votes first, at most seven, and each is worth something", () => {
  const lines = linesOf(busy, midway)
  expect(lines.length).toBe(mostLines)
  const votes = lines.map((line) => Math.round(1000 * line.votes))
  expect(votes).toEqual(votes.toSorted((one, other) => other - one))
  expect(kinds(lines)[0]).toBe("not_arrived")
  for (const { number, votes: worth } of lines) expect(number > 0 && worth > 0).toBe(true)
})

test("lines worth the same stand in one order, whatever order the facts came in", () => {
  const lines = linesOf(
    facts([place("Mold", { followUps: 3, neverReached: 7, followUpOn: "2026-11-20" })]),
    midway,
  )
  expect(kinds(lines)).toEqual(["follow_ups", "never_reached"])
  expect(lines[0]?.votes).toBeCloseTo(lines[1]?.votes ?? 0)
})

test("before the opening: what the roll lacks, and nothing about papers or posting", () => {
  const lines = linesOf(busy, { ...midway, phase: "preparing", mayReplace: false, today: "2026-11-02" })
  expect(kinds(lines).toSorted()).toEqual(["address", "contact", "follow_ups", "no_rep", "workplace"])
  expect(lines.find(({ kind }) => kind === "workplace")?.number).toBe(5)
  expect(lines.find(({ kind }) => kind === "no_rep")).toMatchObject({ number: 1, members: 30 })
})

test("once new papers can be asked for no more, nothing is said of them", () => {
  const lines = linesOf(busy, { ...midway, mayReplace: false, today: "2026-12-05" })
  expect(kinds(lines).filter((kind) => /paper|arrived|confirm|send/.test(kind))).toEqual([])
  expect(kinds(linesOf(busy, { ...midway, maySend: true }))).toContain("to_send")
  expect(kinds(linesOf(busy, midway))).not.toContain("to_send")
})

test("after the last safe posting day: post today, first class; on the last day and from the close, nothing", () => {
  const last = {
    ...midway,
    phase: "last_posting",
    mayReplace: false,
    postingDays: 1,
    today: "2026-12-09",
  } as const
  expect(kinds(linesOf(busy, last))).toEqual(["post_today", "follow_ups"])
  expect(linesOf(busy, { ...last, today: "2026-12-11" })).toEqual([])
  expect(linesOf(busy, { ...last, phase: "closed" })).toEqual([])
  expect(nothingInWords({ ...last, today: "2026-12-11" })).toContain("Voting closes today")
})

test("a visit goes to the workplace where it is worth most; where units are alone, to the one near its line", () => {
  const safe = { quantiles: { "0.1": 60, "0.5": 70, "0.9": 80 }, castNeeded: 30 }
  const near = { quantiles: { "0.1": 20, "0.5": 30, "0.9": 40 }, castNeeded: 31 }
  const visit = (...places: Parameters<typeof facts>[0]) =>
    linesOf(facts(places), midway).find(({ kind }) => kind === "visit")?.places[0]?.name
  expect(visit(place("Hereford", { open: 20, worth: 0.03 }), telford)).toBe("Telford")
  expect(visit(place("Safe", { open: 90, unit: safe }), place("Near", { open: 9, unit: near }))).toBe("Near")
  expect(visit(place("Nobody left"))).toBeUndefined()
})

test("what is said names nobody but in names, and says why; nothing due is said kindly", () => {
  const own = { ...midway, today: "2026-11-30" }
  const said = linesOf(busy, midway).map((line) => lineInWords(line, midway))
  for (const { reason, what, why } of said) {
    expect(`${what} ${reason} ${why}`).not.toMatch(/Lorraine|Iwan|Emlyn/)
    expect(why).toMatch(/^(About [\d,]+ votes?|Less than one vote): /)
  }
  const silent = said.find(({ kind }) => kind === "silent_reps")
  expect(silent).toMatchObject({ number: 1, what: "rep quiet for a week" })
  expect(silent?.names).toBe("Lorraine Beddoes. Iwan Parry could help.")
  const [arrived] = linesOf(facts([telford]), own)
  expect(arrived && lineInWords(arrived, own)).toMatchObject({
    reason: "New ones can be asked for until Fri 4 Dec: 4 days left.",
    isUrgent: true,
  })
  expect(linesOf(facts([place("Mold")]), midway)).toEqual([])
  expect(nothingInWords(midway)).toContain("Thank you")
  expect(new Set(lineKinds).size).toBe(lineKinds.length)
})

test("places whose names hold commas can be told apart", () => {
  const named = ["Barnet, King Street", "HMP Usk", "Linden House, Wrexham", "Mold"]
  const places = named.map((name, at) => place(name, { open: 9 - at, entitled: 9, reps: 0 }))
  const said = (some: typeof places) =>
    linesOf(facts(some), midway)
      .filter(({ kind }) => kind === "no_rep")
      .map((line) => lineInWords(line, midway).reason)
  expect(said(places.slice(0, 3))).toEqual([
    "Barnet, King Street; HMP Usk; Linden House, Wrexham: 24 members to ask.",
  ])
  expect(said(places)).toEqual(["Barnet, King Street; HMP Usk; and 2 more: 30 members to ask."])
})
