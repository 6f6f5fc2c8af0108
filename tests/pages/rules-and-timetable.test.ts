import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { addDays, dayOf } from "@/lib/dates"
import { type Cast, owner } from "@/tests/support/cast"
import { inspect } from "@/tests/support/inspect"
import { expect, test } from "@/tests/support/sign-in"
import { sixtyAsked } from "@/tests/support/sixty"

const under = ({ ballot }: Cast, change: Partial<typeof ballots.$inferInsert>) =>
  owner.update(ballots).set(change).where(eq(ballots.id, ballot.id))

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "with scripts off", () => {
    test.use({ javaScriptEnabled })

    test("a ballot is set up under its own law, and days that contradict each other are sent back with all that was typed", async ({
      page,
      cast,
      signIn,
    }) => {
      await signIn(page, cast.people.organiser)
      await page.goto("/ballots/new")
      await page.getByLabel("Name").fill(`Belfast ${cast.run}`)
      const law = page.getByRole("group", { name: "Whose law is it held under?" })
      await law.getByLabel("Northern Ireland").check()
      await page.getByRole("group", { name: "Whose bank holidays count?" }).getByLabel("Scotland").check()
      await page.getByLabel("Opens").fill("2027-10-11T09:00")
      await page.getByLabel("Closes").fill("2027-11-12T12:00")
      await page.getByText("Dates of the timetable").click()
      await page.getByLabel("Employer received notice of the ballot").fill("2027-10-12")
      await page.getByLabel("First question").fill("Are you prepared to strike?")
      await page.getByRole("button", { name: "Set it up" }).click()

      await expect(page.getByText("Notice of a ballot comes before it")).toBeVisible()
      const noticed = page.getByLabel("Employer received notice of the ballot")
      await expect(noticed).toBeVisible()
      await expect(noticed).toHaveValue("2027-10-12")
      await expect(law.getByLabel("Northern Ireland")).toBeChecked()
      await noticed.fill("2027-10-01")
      await page.getByRole("button", { name: "Set it up" }).click()

      await expect(page.getByRole("heading", { name: `Belfast ${cast.run}` })).toBeVisible()
      await page.getByRole("link", { name: "Edit the ballot" }).click()
      await page.getByText("Dates of the timetable").click()
      await expect(page.getByText("4 October 2027 is the last day for it.")).toBeVisible()
      await expect(noticed).toHaveValue("2027-10-01")
    })

    test("a rule is changed by citing an instrument, shown with what it replaced, and taken back", async ({
      page,
      cast,
      signIn,
    }) => {
      await signIn(page, cast.people.organiser)
      await page.goto(`/ballots/${cast.ballot.id}`)
      await page.getByRole("link", { name: "Timetable and rules" }).click()
      await page.getByRole("link", { name: "The rules it rests on" }).click()
      await expect(page.getByText("it is not legal advice")).toHaveCount(1)
      await expect(page.getByRole("region", { name: "Written, but not in force" })).toContainText(
        "Employment Rights Act 2025, section 68",
      )
      await page.getByRole("link", { name: "Change: Share of those entitled who must vote" }).click()
      await page.getByLabel("Share of those entitled who must vote").fill("some")
      await page.getByLabel("What says so").fill("S.I. 2027/1")
      await page.getByRole("button", { name: "Change it for this ballot" }).click()
      await expect(page.getByText("Give a share, such as half, 40% or 1 in 3.")).toBeVisible()
      await expect(page.getByLabel("What says so")).toHaveValue("S.I. 2027/1")
      await page.getByLabel("Share of those entitled who must vote").fill("25%")
      await page.getByLabel("Its date").fill("2027-01-01")
      await page.getByRole("button", { name: "Change it for this ballot" }).click()

      const inForce = page.getByRole("region", { name: "In force for this ballot" })
      await expect(inForce).toContainText("S.I. 2027/1, 1 January 2027")
      await expect(inForce).toContainText("Otherwise: at least half")
      await page.goto(`/ballots/${cast.ballot.id}`)
      await expect(page.getByText("1 paper must come back")).toBeVisible()
      await expect(page.getByRole("img", { name: /1 is 25%/ })).toBeVisible()
      await expect(page.getByText("The share who must vote was changed for this ballot")).toBeVisible()

      await page.goto(`/ballots/${cast.ballot.id}/rules`)
      await page.getByRole("button", { name: "Take it back" }).click()
      await expect(page.getByText("Taken back by Olu Organiser")).toBeVisible()
      await expect(inForce).not.toContainText("S.I. 2027/1")
    })

    test("the calendar’s address reads without signing in until a new one is made", async ({
      page,
      cast,
      signIn,
      request,
    }) => {
      await signIn(page, cast.people.organiser)
      await page.goto(`/ballots/${cast.ballot.id}/timetable`)
      const address = await page.locator("code").innerText()
      const first = await request.get(address)
      expect(first.headers()["content-type"]).toBe("text/calendar; charset=utf-8")
      expect(first.headers()["cache-control"]).toBe("private, max-age=3600")
      const text = await first.text()
      expect(text).toContain(`UID:close.${cast.ballot.id}@turnout`)
      expect(text.replaceAll("\r\n ", "")).toContain("Last day for the scrutineer’s report")
      const again = await request.get(address, {
        headers: { "if-none-match": first.headers().etag ?? "" },
      })
      expect(again.status()).toBe(304)

      await page.getByRole("button", { name: "Make a new address" }).click()
      await expect(page.locator("code")).not.toHaveText(address)
      expect((await request.get(address)).status()).toBe(404)
      expect((await request.get(await page.locator("code").innerText())).status()).toBe(200)
      expect((await request.get("/api/calendar/nothing.ics")).status()).toBe(404)
    })
  })

test("the timetable names each day and what it rests on, with its warnings", async ({
  page,
  cast,
  signIn,
}) => {
  test.slow()
  await under(cast, {
    ballotNoticeOn: addDays(dayOf(cast.ballot.opensAt), -3),
    replacementsCloseOn: addDays(dayOf(cast.ballot.closesAt), -6),
  })
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/timetable`)
  await expect(page.getByText("It had to be there by")).toBeVisible()
  const days = page.getByRole("table", { name: "The days of the ballot, in order" })
  await expect(days.getByRole("row", { name: "Last safe posting day" })).toContainText("As set")
  await expect(days.getByRole("row", { name: "receive notice of the ballot" })).toContainText("226A(1)(a)")
  await expect(days.getByRole("row", { name: "Last day of the mandate" })).toContainText(
    "sections 234 and 246",
  )
  await inspect(page)
})

for (const path of ["rules", "rules/change?rule=voting_methods", "edit"])
  test(`/${path} of a ballot is accessible`, async ({ page, cast, signIn }) => {
    test.slow()
    await signIn(page, cast.people.organiser)
    await page.goto(`/ballots/${cast.ballot.id}/${path}`)
    if (path === "edit") await page.getByText("Dates of the timetable").click()
    await inspect(page)
  })

test("printed, the timetable is one sheet of A4", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/timetable`)
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1")
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test("in Northern Ireland no line is drawn, nothing is needed and there is no chance of passing", async ({
  page,
  cast,
  signIn,
}) => {
  test.slow()
  await sixtyAsked(cast)
  await under(cast, { jurisdiction: "northern_ireland" })
  await signIn(page, cast.people.secretary)
  await page.goto("/progress")
  await expect(page.getByRole("heading", { name: /^Probably \d+–\d+%$/ })).toBeVisible()
  await expect(page.getByText("No share of members has to vote in this ballot.")).toBeVisible()
  await expect(page.locator("main")).not.toContainText(/to pass|needed|is half|the line/i)
  await inspect(page)
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}`)
  await expect(page.locator("main")).not.toContainText(/needed|is half|must come back/i)
  await expect(page.getByText("No share of members has to vote in this ballot.")).toBeVisible()
})

test("an indicative ballot draws a line only when the union cites its own", async ({
  page,
  cast,
  signIn,
}) => {
  await under(cast, { kind: "indicative" })
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}`)
  await expect(page.getByText("No share of members has to vote in this ballot.")).toBeVisible()
  await page.goto(`/ballots/${cast.ballot.id}/rules/change?rule=turnout_line`)
  await page.getByLabel("Share of those entitled who must vote").fill("half")
  await page.getByLabel("What says so").fill("Rule 12 of the rule book")
  await page.getByLabel("Its date").fill("2026-01-01")
  await page.getByRole("button", { name: "Change it for this ballot" }).click()
  await expect(page.getByText("Otherwise: none")).toBeVisible()
  await page.goto(`/ballots/${cast.ballot.id}`)
  await expect(page.getByRole("img", { name: /2 is half/ })).toBeVisible()
  await expect(page.getByText("2 papers must come back")).toBeVisible()
})
