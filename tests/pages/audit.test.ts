import { readFile } from "node:fs/promises"
import { audit } from "@/db/schema"
import { actsAbout, actsOf } from "@/tests/support/acts"
import { owner } from "@/tests/support/cast"
import { inspect } from "@/tests/support/inspect"
import { expect, test } from "@/tests/support/sign-in"

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("a secretary reads who saw and did what, narrows it, and takes it away", async ({
    page,
    cast,
    signIn,
  }) => {
    const { rep, secretary } = cast.people
    const { tom } = cast.members
    const detail = { workplaceIds: [cast.secondOffice.id] }
    await owner.insert(audit).values({
      act: "reach.give",
      accountId: secretary.id,
      branchId: cast.branch.id,
      subjectId: rep.id,
      detail,
    })
    await signIn(page, rep)
    await page.goto("/members")
    await page.goto(`/members/${tom.id}`)
    await page.goto(`/members/${tom.id}`)
    expect(await actsAbout(tom.id, "member.see")).toHaveLength(1)
    expect(await actsOf(rep, "list.see")).toMatchObject([{ people: 2 }])
    await page.goto("/audit")
    await expect(page.getByRole("heading", { name: "What was done" })).toBeHidden()

    await signIn(page, secretary)
    await page.goto("/people")
    await page.getByRole("link", { name: "See what was done, by whom and when" }).click()
    const acts = page.getByRole("listitem")
    await expect(acts.filter({ hasText: "Carys Hopkins saw the page of Tom Ashworth" })).toHaveCount(1)
    await expect(acts.filter({ hasText: "saw a list of 2 members" })).toHaveCount(1)
    await expect(acts.filter({ hasText: `gave Carys Hopkins ${cast.secondOffice.name}` })).toHaveCount(1)
    await page.getByRole("link", { name: "People and reach" }).click()
    await expect(acts.filter({ hasText: "saw the page" })).toHaveCount(0)
    await expect(acts.filter({ hasText: `gave Carys Hopkins` })).toHaveCount(1)
    await page.getByRole("link", { name: "Everything" }).click()
    await page.getByText("By person, ballot or day").click()
    await page.getByLabel("Who did it").selectOption({ label: "Carys Hopkins" })
    await page.getByRole("button", { name: "Show these" }).click()
    await expect(page.getByLabel("Who did it")).toHaveValue(rep.id)
    await expect(acts.filter({ hasText: `gave Carys Hopkins` })).toHaveCount(0)
    await page.getByRole("link", { name: "Tom Ashworth" }).click()
    await expect(page.getByText("Only what concerns Tom Ashworth.")).toBeVisible()
    const read = await actsOf(secretary, "audit.see")
    expect(read.at(-1)).toMatchObject({ subjectId: null, branchId: cast.branch.id, people: 1 })
    expect(await actsAbout(tom.id, "audit.see")).toMatchObject([{ accountId: secretary.id, people: 1 }])

    await page.getByRole("button", { name: "Take a spreadsheet away" }).click()
    await expect(page.getByText("Say what it is for, in a few words. Nothing was taken.")).toBeVisible()
    await page.getByLabel("What is it for?").fill("Tom asked who has looked at him")
    const taking = page.waitForEvent("download")
    await page.getByRole("button", { name: "Take a spreadsheet away" }).click()
    const csv = await readFile(await (await taking).path(), "utf8")
    expect(csv).toContain("Carys Hopkins saw the page of Tom Ashworth")
    expect(csv.trim().split("\n")).toHaveLength(2)
    expect(await actsOf(secretary, "audit.export")).toMatchObject([{ detail: { acts: 1, about: tom.id } }])
    await page.goto(`/audit?kind=saw`)
    await expect(acts.filter({ hasText: "saw what was done about Tom Ashworth" })).not.toHaveCount(0)
    await expect(acts.filter({ hasText: "saw what was done, with the names of one member" })).not.toHaveCount(
      0,
    )
  })
})

test("an organiser reads the audit of the union, on a phone too", async ({ page, cast, signIn }) => {
  const { rep, organiser } = cast.people
  const usual = { accountId: rep.id, branchId: cast.branch.id, ballotId: cast.ballot.id }
  await owner.insert(audit).values([
    { ...usual, act: "contact.log", subjectId: cast.members.tom.id, people: 1 },
    { ...usual, act: "pledge_list.export", people: 312, detail: { purpose: "phone bank on Tuesday" } },
  ])
  await signIn(page, organiser)
  await page.goto("/you")
  await page.getByRole("link", { name: "See what was done in your name" }).click()
  await expect(page.getByLabel("Who did it")).toHaveValue(organiser.id)
  await page.goto(`/audit?branch=${cast.branch.id}`)
  await expect(page.getByRole("listitem").filter({ hasText: "312 members, for: phone bank" })).toHaveCount(1)
  await inspect(page)
})
