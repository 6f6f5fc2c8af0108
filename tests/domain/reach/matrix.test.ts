import { expect, test } from "@/tests/support/cast"
import { doors, matrix } from "./matrix"
import { probe, tables } from "./probe"

for (const [table, expected] of Object.entries(matrix)) {
  test(`${table}: everyone does what the matrix says, and nothing else`, async ({ cast }) => {
    const found: Record<string, string> = {}
    for (const door of doors) found[door] = await probe(cast, table, door)
    expect(found).toEqual(expected)
  })
}

test("the matrix names every table there is", async () => {
  expect(Object.keys(matrix).sort()).toEqual((await tables()).sort())
})
