import { expect, test } from "@playwright/test"
import { layOutSheets } from "@/lib/canvass/lay-out-sheets"
import { marksFor } from "@/lib/canvass/marks-for"
import { whyNot } from "@/lib/canvass/why-not"

const place = {
  ...{ ballotId: "b", memberId: "m", branchId: "r", workplaceId: "w", leftOn: null, erasedAt: null },
  ...{
    opensAt: new Date("2026-07-01T09:00Z"),
    method: "post" as const,
    closesAt: new Date("2026-07-29T11:00Z"),
  },
}
const during = new Date("2026-07-10T12:00Z")

test("a line is logged as of when the sheet was used, and is refused for what was untrue then", () => {
  expect(whyNot(place, "posted", during)).toBeUndefined()
  expect(whyNot(undefined, "posted", during)).toBe("gone")
  expect(whyNot({ ...place, leftOn: "2026-07-09" }, "posted", during)).toBe("left")
  expect(whyNot({ ...place, erasedAt: during }, "posted", during)).toBe("over")
  expect(whyNot(place, "posted", place.closesAt)).toBe("over")
  const before = new Date("2026-06-30T12:00Z")
  expect(whyNot(place, "posted", before)).toBe("early")
  expect(whyNot(place, "no_answer", before)).toBeUndefined()
})

test("before the ballot opens a sheet has no box for a paper, and the numbers stay the same", () => {
  const keys = (now: Date) => marksFor(place, now).map(({ key }) => key)
  expect(keys(new Date("2026-06-30T12:00Z")).join("")).toBe("2456789")
  expect(keys(during).join("")).toBe("123456789")
})

test("a sheet is of one workplace, and those of one are about as long as each other", () => {
  const members = (workplaceId: string, many: number) =>
    Array.from({ length: many }, (_, at) => ({ id: `${workplaceId}${at}`, branchId: "r", workplaceId }))
  const sheets = layOutSheets([...members("a", 61), ...members("b", 1), ...members("c", 60)])
  expect(sheets.map((lines) => lines.length)).toEqual([31, 30, 1, 60])
  expect(sheets.map(([first]) => first?.id)).toEqual(["a0", "a31", "b0", "c0"])
  expect(layOutSheets([])).toEqual([])
})
