import { randomUUID } from "node:crypto"
import { previousTurnouts } from "@/db/schema"
import { owner } from "@/tests/support/cast"
import { inspect } from "@/tests/support/inspect"
import { expect, test } from "@/tests/support/sign-in"
import { sixtyAsked } from "@/tests/support/sixty"

test("a secretary sees in charts what is known, where they have talked, and how it stands to last time", async ({
  page,
  cast,
  signIn,
}) => {
  await sixtyAsked(cast)
  await owner.insert(previousTurnouts).values({
    ...{ id: randomUUID(), ballotId: cast.ballot.id, workplaceId: cast.office.id },
    ...{ fromBallot: "Pay ballot 2024", entitled: 60, cast: 45, accountId: cast.people.organiser.id },
  })
  await signIn(page, cast.people.secretary)
  // What is projected is worked out here.
  await page.goto("/progress")
  await page.getByRole("link", { name: "See it in charts" }).click()
  const known = page.getByRole("region", { name: "What we know, day by day" })
  await expect(known.getByText(/^\d+ of 61 say they have posted/)).toBeVisible()
  await expect(
    known.getByRole("img", { name: /of 61 entitled in the end: \d+ say posted, .*31 is half/ }),
  ).toBeVisible()
  await known.getByText("The figures").click()
  await expect(known.getByRole("row").last()).toBeVisible()
  const expected = page.getByRole("region", { name: /is expected to bring/ })
  await expect(expected.getByRole("img", { name: /Half of the branch is 31\./ })).toBeVisible()
  const coverage = page.getByRole("region", { name: "Where we have talked" })
  await expect(coverage.getByText(/^\d+ of 61 have been spoken to\./)).toBeVisible()
  await expect(coverage.getByRole("rowheader", { name: cast.office.name })).toBeVisible()
  const last = page.getByRole("region", { name: "Against the last ballot" })
  await expect(last.getByText(/Furthest behind is Wrexham \w+, by \d+ papers\./)).toBeVisible()
  await expect(last.getByRole("cell", { name: "75%" })).toBeVisible()
  await inspect(page)
})

test("an organiser chooses a branch first; another branch’s charts are not there", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/progress/charts?ballot=${cast.ballot.id}`)
  await expect(page).toHaveURL(/\/progress\?ballot=/)
  await page.goto(`/progress/charts?ballot=${cast.ballot.id}&branch=${cast.otherBranch.id}`)
  await expect(page.getByText("Nobody has said anything yet.")).toBeVisible()
})
