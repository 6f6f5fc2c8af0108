import { expect, test } from "@playwright/test"
import { nearNames } from "@/lib/imports/near-names"

test("points at a name one letter from another, and leaves numbered places alone", () => {
  const near = nearNames(
    ["Wrexham Offce", "St. Asaph", "Ward 4", "Mold"],
    ["Wrexham Office", "St Asaph", "Ward 3"],
  )
  expect([...near]).toEqual([
    ["Wrexham Offce", "Wrexham Office"],
    ["St. Asaph", "St Asaph"],
  ])
})
