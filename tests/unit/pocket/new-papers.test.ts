import { expect, test } from "@playwright/test"
import { entryOf } from "@/lib/pocket/entry"

const now = new Date("2026-11-20T10:00:00Z")
const ids = { replacementId: "r", ballotId: "b", memberId: "m", next: "m", within: "" }
const about = { ballotId: "b", memberId: "m" }

test("asking is read with its tick; what came or is not needed is about the member, whichever paper it was", () => {
  const ask = entryOf("paper", { ...ids, paper: "asked" }, now)
  expect(ask).toMatchObject({ id: "r", memberId: "m", does: { verb: "askReplacement" } })
  expect(JSON.stringify(ask)).not.toContain("isAddressRight")
  const ticked = entryOf("paper", { ...ids, isAddressRight: "on" }, now)
  expect(ticked?.does.input).toEqual({ ...about, replacementId: "r", isAddressRight: "on" })
  const come = entryOf("paper", { ...ids, paper: "come" }, now)
  expect(come?.does).toEqual({ verb: "noteArrival", input: about })
  const off = entryOf("paper", { ...ids, paper: "not_needed" }, now)
  expect(off?.does).toEqual({ verb: "withdrawReplacement", input: about })
})
