import { and, eq, gt } from "drizzle-orm"
import { ballots, members, reasonTallies } from "@/db/schema"
import { addDays } from "@/lib/dates"
import { weekOf } from "@/lib/reasons/week-of"
import { build, type Cast, owner } from "../support/cast"
import { attempted, pledged } from "../support/happened"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const hour = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hour)

async function counted({ ballot }: Cast) {
  const rows = await owner
    .select()
    .from(reasonTallies)
    .where(and(eq(reasonTallies.ballotId, ballot.id), gt(reasonTallies.members, 0)))
  return rows.map(({ reason, members }) => `${reason} ${members}`)
}

const close = ({ ballot }: Cast) =>
  owner
    .update(ballots)
    .set({ closesAt: ago(1) })
    .where(eq(ballots.id, ballot.id))

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "with scripts off", () => {
    test.use({ javaScriptEnabled })

    test("one more tap after “won’t vote” adds why, without the name", async ({ page, cast, signIn }) => {
      await signIn(page, cast.people.rep)
      await page.goto(`/members/${cast.members.bethan.id}`)
      await page.getByRole("button", { name: "Won’t vote" }).click()
      await expect(page.getByRole("heading", { name: "Add why, without their name?" })).toBeVisible()
      const shown = await page.getByRole("heading", { level: 1 }).textContent()
      await page.getByRole("button", { name: "Too busy" }).click()
      await expect(
        page.getByRole("status").filter({ hasText: "Added to the tally of reasons." }),
      ).toBeVisible()
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(shown ?? "")
      await expect(page.getByRole("button", { name: "Too busy" })).toHaveCount(0)
      expect(page.url()).not.toMatch(/saved|too_busy/)
      expect(await counted(cast)).toEqual(["too_busy 1"])
    })

    test("a colleague’s newer word is told until it has been seen", async ({ page, cast, signIn }) => {
      const { ballot, branch, office, people, run } = cast
      const dewi = { name: "Dewi Hughes", email: `second.${run}@example.org`, branchId: branch.id }
      const by = await build.account("rep", dewi, [office.id])
      await pledged(ballot, cast.members.bethan, "will_post", { by: people.rep, at: ago(5) })
      await pledged(ballot, cast.members.bethan, "posted", { by, at: ago(4) })
      await signIn(page, people.rep)
      await page.goto("/members")
      const line = page.getByText("Dewi Hughes logged Bethan Rowlands as posted after you.")
      await expect(line).toBeVisible()
      await page.getByRole("button", { name: "OK" }).click()
      await expect(line).toHaveCount(0)
      await page.goto("/members")
      await expect(line).toHaveCount(0)
    })

    test("a wrong number in one tap, and the right one from whoever knows it", async ({
      page,
      cast,
      signIn,
    }) => {
      await signIn(page, cast.people.rep)
      await page.goto(`/members/${cast.members.bethan.id}`)
      await page.getByRole("button", { name: "Wrong number" }).click()
      await page.getByRole("link", { name: "I know the right one" }).click()
      await expect(page.getByRole("heading", { level: 1, name: "Bethan Rowlands" })).toBeVisible()
      await expect(page.getByRole("link", { name: /^Call / })).toHaveCount(0)
      await page.getByLabel("Their number").fill("0770")
      await page.getByRole("button", { name: "Save the number" }).click()
      await expect(page.getByText("That is not a number that can be rung.")).toBeVisible()
      await page.getByLabel("Their number").fill("07700 900456")
      await page.getByRole("button", { name: "Save the number" }).click()
      await expect(page.getByRole("status").filter({ hasText: "The number is saved." })).toBeVisible()
      await expect(page.getByRole("link", { name: "Call 07700 900456" })).toBeVisible()
      const [member] = await owner.select().from(members).where(eq(members.id, cast.members.bethan.id))
      expect(member?.phone).toBe("+447700900456")
    })

    test("after the close nobody is asked, and only why they did not vote can be told", async ({
      page,
      cast,
      signIn,
    }) => {
      await close(cast)
      await signIn(page, cast.people.rep)
      await page.goto("/members")
      await expect(page.getByText("Nobody needs asking any more.")).toBeVisible()
      await expect(page.getByRole("link", { name: /^Call / })).toHaveCount(0)
      for (const reason of ["Lost the paper", "Away", "Away"]) {
        const token = await page.locator('input[name="token"]').inputValue()
        await page.getByRole("button", { name: reason }).click()
        await expect(page.locator('input[name="token"]')).not.toHaveValue(token)
        await expect(
          page.getByRole("status").filter({ hasText: "Added to the tally of reasons." }),
        ).toBeVisible()
      }
      expect((await counted(cast)).sort()).toEqual(["away 2", "lost 1"])
      await page.goto(`/members/${cast.members.bethan.id}`)
      await expect(page.getByText("nothing more can be recorded")).toBeVisible()
      await expect(page.getByRole("button")).toHaveCount(0)
    })
  })

test("“No” passes it by, and a wrong number has no call button on the list", async ({
  page,
  cast,
  signIn,
}) => {
  await attempted(cast.ballot, cast.members.tom, "wrong_number", { by: cast.people.rep })
  await signIn(page, cast.people.rep)
  await page.goto(`/members/${cast.members.bethan.id}`)
  await page.getByRole("button", { name: "Undecided" }).tap()
  await page.getByRole("link", { name: "No", exact: true }).tap()
  await expect(page.getByRole("heading", { name: "Add why, without their name?" })).toHaveCount(0)
  await page.goto("/members")
  await expect(page.getByText("Wrong number. See them in person, or add the right one.")).toBeVisible()
  await expect(page.getByRole("link", { name: "Call Tom Ashworth" })).toHaveCount(0)
  await expect(page.getByRole("link", { name: "Call Bethan Rowlands" })).toBeVisible()
  expect(await counted(cast)).toEqual([])
})

test("after the last safe posting day the form says first class, today", async ({ page, cast, signIn }) => {
  const yesterday = addDays(new Date().toISOString().slice(0, 10), -1)
  await owner.update(ballots).set({ lastSafePostingOn: yesterday }).where(eq(ballots.id, cast.ballot.id))
  await signIn(page, cast.people.rep)
  await page.goto(`/members/${cast.members.bethan.id}`)
  await expect(page.getByRole("group", { name: "Has it gone?" })).toContainText(
    "first class, or it will not count",
  )
})

test("Progress shows why not, and hides what is below ten", async ({ page, cast, signIn }) => {
  const { ballot, branch, office } = cast
  const week = addDays(weekOf(new Date()), -7)
  const place = { ballotId: ballot.id, branchId: branch.id, workplaceId: office.id, week }
  await owner.insert(reasonTallies).values([
    { ...place, reason: "too_busy", members: 23 },
    { ...place, reason: "away", members: 9 },
  ])
  for (const who of [cast.people.secretary, cast.people.organiser]) {
    await signIn(page, who)
    await page.goto(`/progress?ballot=${ballot.id}&branch=${branch.id}`)
    const table = page.getByRole("table", { name: /Reasons given for not voting/ })
    await expect(table.getByRole("row", { name: "Too busy 23" })).toBeVisible()
    await expect(table.getByRole("row", { name: "Away fewer than 10" })).toBeVisible()
  }
  await page.goto(`/progress?ballot=${ballot.id}`)
  await expect(page.getByRole("heading", { name: "Why not?" })).toBeVisible()
  await inspect(page)
})

test("every page that has something more to add is accessible", async ({ page, cast, signIn }) => {
  test.slow()
  const { ballot, people } = cast
  await pledged(ballot, cast.members.bethan, "will_post", { by: people.rep, at: ago(5) })
  await pledged(ballot, cast.members.bethan, "undecided", { by: people.secretary, at: ago(4) })
  await attempted(ballot, cast.members.tom, "wrong_number", { by: people.rep })
  await signIn(page, people.rep)
  await page.goto("/members")
  await inspect(page)
  await page.goto(`/members/${cast.members.tom.id}`)
  await inspect(page)
  await page.getByRole("button", { name: "Won’t vote" }).tap()
  await expect(page.getByRole("heading", { name: "Add why, without their name?" })).toBeVisible()
  await inspect(page)
  await close(cast)
  await page.goto("/members")
  await inspect(page)
})
