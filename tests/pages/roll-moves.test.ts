import { eq } from "drizzle-orm"
import { rollEntries } from "@/db/schema"
import { addDays, dayOf } from "@/lib/dates"
import { build, owner, person } from "../support/cast"
import { inspect } from "../support/inspect"
import { exportOf, rollOf, rowOf, worked } from "../support/load-roll"
import { loadedOn, moved } from "../support/moves"
import { expect, test } from "../support/sign-in"

const today = dayOf(new Date())
const ago = (days: number) => addDays(today, -days)

test("the moves of a roll are listed, narrowed and counted on a past day", async ({ page, cast, signIn }) => {
  await loadedOn(cast, ago(9))
  await moved(cast, cast.members.bethan, ["left", "long_leave", ago(4)])
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/moves`)
  await expect(page.getByRole("heading", { name: "3 entitled today" })).toBeVisible()
  await expect(page.getByText("Nobody joins after")).toBeVisible()
  await inspect(page)
  await page.getByLabel("Entitled on another day").fill(ago(5))
  await page.getByRole("button", { name: "Count them" }).click()
  await expect(page.getByRole("heading", { name: /^4 entitled on/ })).toBeVisible()
  await page.getByLabel("Why", { exact: true }).selectOption("long_leave")
  await page.getByRole("button", { name: "Show these" }).click()
  const list = page.getByRole("region", { name: "Moves, newest first" }).getByRole("listitem")
  await expect(list).toHaveCount(1)
  await expect(list).toContainText("Bethan Rowlands")
  await list.getByRole("link").click()
  await expect(page.getByText(/^Off the roll since/)).toBeVisible()
})

test("an organiser finds somebody new by number and puts them on the roll", async ({
  page,
  cast,
  signIn,
}) => {
  const olwen = person(cast.office, "Olwen", "Parry")
  await build.addMembers([olwen])
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/moves`)
  await page.getByLabel("Membership number").fill("nobody")
  await page.getByRole("button", { name: "Find them" }).click()
  await expect(page.getByText("No member has the number nobody.")).toBeVisible()
  await page.getByLabel("Membership number").fill(olwen.number)
  await page.getByRole("button", { name: "Find them" }).click()
  await inspect(page)
  await page.getByRole("button", { name: "Put Olwen Parry on the roll" }).click()
  await expect(page.getByText("Saved. The number entitled has changed with it.")).toBeVisible()
  await expect(page.getByText(/^On the roll since/)).toBeVisible()
})

test("a second file shows who leaves, and who is new too late, before it is loaded", async ({
  page,
  cast,
  signIn,
}) => {
  await loadedOn(cast, ago(9))
  await owner.execute(`update ballots set joiners_until = '${ago(2)}' where id = '${cast.ballot.id}'`)
  const number = `N-${cast.run}`
  const { tom, sian } = cast.members
  const moving = rowOf(cast, sian.number, "Siân,Morgan", `Bala ${cast.run}`)
  const text = exportOf(cast, [rowOf(cast, number), moving], [tom, sian])
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/roll`)
  const file = { name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(text) }
  await page.getByLabel("Membership export", { exact: true }).setInputFiles(file)
  await page.getByRole("button", { name: "Upload and check" }).click()
  await worked(page, "staged")
  const changes = page.getByRole("region", { name: "Who comes, goes and moves" })
  await expect(changes.getByText("1 member is no longer listed")).toBeVisible()
  await expect(changes.getByText(new RegExp(`${cast.secondOffice.name}.* → Bala`))).toBeVisible()
  await inspect(page)
  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "Take all of them away as CSV" }).click()
  expect((await download).suggestedFilename()).toBe("roll-changes.csv")
  await expect(page.getByText("1 member comes after the last day to join")).toBeVisible()
  await page.getByRole("button", { name: "Load 4 members" }).click()
  await worked(page, "merged")
  await expect(page.getByText("kept off it: they come after the last day to join")).toBeVisible()
  expect(await rollOf(cast.ballot.id, number)).toBeUndefined()
  expect(await rollOf(cast.ballot.id, tom.number)).toMatchObject({ left_reason: "no_longer_listed" })
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test("a secretary takes a member off the roll and puts them back, and a rep sees none of it", async ({
    page,
    cast,
    signIn,
  }) => {
    const { bethan } = cast.members
    await signIn(page, cast.people.secretary)
    await page.goto(`/members/${bethan.id}`)
    await page.getByText(/^On the roll since/).click()
    await page.getByLabel("From").fill(addDays(today, 2))
    await page.getByLabel("Why they leave it").selectOption("left_union")
    await page.getByRole("button", { name: "Take them off the roll" }).click()
    await expect(page.getByText("That day has not come yet.")).toBeVisible()
    await expect(page.getByLabel("Why they leave it")).toHaveValue("left_union")
    await page.getByLabel("From").fill(today)
    await page.getByRole("button", { name: "Take them off the roll" }).click()
    await expect(page.getByText(/^Off the roll since/)).toBeVisible()
    const entry = () => owner.select().from(rollEntries).where(eq(rollEntries.memberId, bethan.id))
    expect((await entry())[0]).toMatchObject({ leftOn: today })
    await page.getByLabel("Why they come back").selectOption("reinstated")
    await page.getByRole("button", { name: "Put them on the roll" }).click()
    await expect(page.getByText(/^On the roll since/)).toBeVisible()
    expect((await entry())[0]?.leftOn).toBeNull()
    await signIn(page, cast.people.rep)
    await page.goto(`/members/${bethan.id}`)
    await expect(page.getByText("On the roll", { exact: false })).toHaveCount(0)
    await page.goto(`/ballots/${cast.ballot.id}/moves`)
    await expect(page.getByText("Moves of the roll")).toHaveCount(0)
  })
})

test("a member’s page with the fold open is accessible", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.secretary)
  await page.goto(`/members/${cast.members.bethan.id}`)
  await page.getByText(/^On the roll since/).click()
  await inspect(page)
})
