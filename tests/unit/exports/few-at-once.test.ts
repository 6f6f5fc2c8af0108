import { expect, test } from "@playwright/test"
import { fewAtOnce } from "@/lib/exports/few-at-once"

test("long work is done three at a time, in turn, and one that fails makes room for the next", async () => {
  let [underWay, most] = [0, 0]
  const done: number[] = []
  const work = (n: number) =>
    fewAtOnce(async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await new Promise((resolve) => setTimeout(resolve, 5))
      underWay -= 1
      if (n === 1) throw new Error("the reader went away")
      done.push(n)
    })
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map(work))
  expect(all.filter(({ status }) => status === "rejected")).toHaveLength(1)
  expect(most).toBe(3)
  expect(done).toEqual([0, 2, 3, 4, 5, 6])
})
