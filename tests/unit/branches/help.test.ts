import { expect, test } from "@playwright/test"
import { arrangeBranches, branchOrders, readBranchOrder } from "@/lib/branches/arrange-branches"
import { branchesInView, helpInBranch, whereHelpIsWorthMost } from "@/lib/branches/help-in-branch"
import { together } from "@/lib/roll/tally"

const branch = (name: string, notAsked: number, more = {}) => ({
  ...{ ...together([]), id: name, name, reps: 4, entitled: 200, notAsked },
  ...more,
})

test("help is worth what this week’s pace leaves, by what a conversation brings", () => {
  expect(helpInBranch({ notAsked: 100 }, { newlySpokenTo: 56, worth: 0.05 }, 5)).toEqual({
    left: 50,
    votes: 1.25,
  })
  expect(helpInBranch({ notAsked: 40 }, { newlySpokenTo: 56, worth: 0.05 }, 5)).toEqual({ left: 0, votes: 0 })
  expect(helpInBranch({ notAsked: 400 }, { newlySpokenTo: 0, worth: 0.05 }, 0).votes).toBe(0)
})

test("at most three are marked, and none for less than a vote", () => {
  const branches = branchesInView(
    [branch("A", 400), branch("B", 10), branch("C", 300), branch("D", 200), branch("E", 100)],
    [],
    [],
    8,
  )
  expect([...whereHelpIsWorthMost(branches)]).toEqual(["A", "C", "D"])
  expect([...whereHelpIsWorthMost(branches.filter(({ id }) => id === "B"))]).toEqual([])
})

test("every order there is arranges them, and equals stand by name", () => {
  const work = [{ id: "Ely", asking: 1, newlySpokenTo: 0, worth: 0.05 }]
  const branches = branchesInView(
    [branch("Ely", 9, { notArrived: 3 }), branch("Bath", 5, { posted: 50 }), branch("Ayr", 5)],
    work,
    [],
    8,
  )
  const order = (by: (typeof branchOrders)[number]) =>
    arrangeBranches(branches, by)
      .map(({ name }) => name)
      .join(" ")
  for (const by of branchOrders) expect(order(by).split(" ")).toHaveLength(3)
  expect(order("help")).toBe("Ely Ayr Bath")
  expect(order("asking")).toBe("Ayr Bath Ely")
  expect(order("says-posted")).toBe("Bath Ayr Ely")
  expect(order("not-arrived")).toBe("Ely Ayr Bath")
  expect(readBranchOrder("name")).toBe("name")
  expect(readBranchOrder(["name"])).toBe("help")
})
