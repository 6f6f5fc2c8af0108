import { expect, test } from "@playwright/test"
import { planOf } from "@/lib/ballots/plan-of"
import { timetableOf } from "@/lib/ballots/timetable"
import { usualDays } from "@/lib/ballots/usual-days"
import { momentAt } from "@/lib/dates"
import { rulesOf } from "@/lib/law/ballot-plan"
import type { Override } from "@/lib/law/override"

const ballot = {
  kind: "statutory" as const,
  jurisdiction: "great_britain" as const,
  method: "post" as const,
  nations: ["england_and_wales"] as const,
  opensAt: momentAt("2026-10-12T09:00"),
  closesAt: momentAt("2026-11-13T12:00"),
  lastSafePostingOn: "2026-11-09",
}

const ownLine: Override = {
  rule: "turnout_line",
  value: { part: 2, whole: 5 },
  instrument: "Rule 12 of the union’s rule book",
  on: "2026-01-01",
}

const lineOf = (change: object, overrides: Override[] = []) =>
  rulesOf(planOf({ ...ballot, ...change }, overrides)).turnout_line.value

test("the line is the ballot’s own: half, none in Northern Ireland or an indicative ballot, or one that is cited", () => {
  expect(lineOf({})).toEqual({ part: 1, whole: 2 })
  expect(lineOf({ jurisdiction: "northern_ireland" })).toBeNull()
  expect(lineOf({ kind: "indicative" })).toBeNull()
  expect(lineOf({ kind: "indicative" }, [ownLine])).toEqual({ part: 2, whole: 5 })
})

const nothingYet = { declaredAt: null, eraseOn: null }

test("once a result is declared, the erasure is counted from that day", () => {
  const days = timetableOf(planOf(ballot, []), { declaredAt: new Date("2026-11-20T10:00Z"), eraseOn: null })
  expect(days.find(({ key }) => key === "erasure")).toMatchObject({ on: "2026-12-18" })
})

test("a last safe posting day that is the usual one has been set by nobody", () => {
  const basisOf = (change: object) =>
    timetableOf(planOf({ ...ballot, ...change }, []), nothingYet).find(
      ({ key }) => key === "last_safe_posting",
    )
  expect(basisOf({})).toMatchObject({ on: "2026-11-09", basis: "practice" })
  expect(basisOf({ lastSafePostingOn: "2026-11-10" })).toMatchObject({ on: "2026-11-10", basis: "set" })
})

test("the usual one goes by the ballot’s own bank holidays", () => {
  const closing = { closesAt: momentAt("2026-12-03T12:00"), nations: ["scotland"] as const }
  const plan = planOf({ ...ballot, ...closing, lastSafePostingOn: "2026-11-26" }, [])
  expect(plan.lastSafePostingOn).toBeNull()
})

test("a moved erasure stands in its place among the days", () => {
  const days = timetableOf(planOf(ballot, []), { ...nothingYet, eraseOn: "2026-11-30" })
  expect(days.find(({ key }) => key === "erasure")).toMatchObject({ on: "2026-11-30", basis: "set" })
  expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).sort())
})

test("each blank has the day that would stand there", () => {
  const settled = { ballotNoticeOn: "2026-10-01", joinersUntil: "2026-11-01", resultOn: "2026-11-18" }
  expect(usualDays(planOf({ ...ballot, ...settled }, []))).toEqual({
    ballotNoticeOn: "2026-10-05",
    samplePaperOn: "2026-10-09",
    replacementsOpenOn: "2026-10-19",
    joinersUntil: "2026-11-05",
    replacementsCloseOn: "2026-11-06",
    lastSafePostingOn: "2026-11-09",
    resultOn: "2026-11-16",
    firstActionOn: "2026-11-28",
  })
})
