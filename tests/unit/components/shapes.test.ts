import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { markupOf } from "@/components/markup"
import { shapes } from "@/components/shapes"
import { pledgeStates } from "@/lib/pledges/terms"

test("a mark has the same shape on the wall chart as everywhere else", () => {
  const onTheWall = readFileSync("public/marks.svg", "utf8")
  for (const pledge of pledgeStates) {
    const shape = markupOf(shapes[pledge]).replace(/><\/\w+>/g, "/>")
    expect(onTheWall).toContain(`<symbol id="${pledge}" viewBox="0 0 24 24">${shape}</symbol>`)
  }
})
