import { expect, test } from "@playwright/test"
import { markAddress } from "@/lib/imports/mark-address"

test("keeps that there is an address, and nothing of what it says", () => {
  const marks: Record<string, string> = {
    "14 Mold Road, Wrexham": "given",
    "14 Mold Road\nWrexham\nLL11 2AF": "given",
    "LL11 2AF": "given",
    ll112af: "given",
    "EC1A 1BB": "given",
    Wrexham: "part given",
    "14 Mold Road": "part given",
    "14": "",
    "": "",
    " ": "",
    "n/a": "",
    "Unknown, n/a": "",
    "-": "",
    ", ,": "",
    "Bryn Awel, none": "part given",
  }
  expect(Object.fromEntries(Object.keys(marks).map((cell) => [cell, markAddress(cell)]))).toEqual(marks)
})
