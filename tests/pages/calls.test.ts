import { and, eq } from "drizzle-orm"
import { claims, reasonTallies, rollEntries } from "@/db/schema"
import { attempted } from "@/tests/support/happened"
import { claimOn, nextFor } from "@/tests/support/queue"
import { type Cast, owner } from "../support/cast"
import { inspect } from "../support/inspect"
import { expect, test } from "../support/sign-in"

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const names = (cast: Cast) =>
  new Map<string, string>(Object.values(cast.members).map((m) => [m.id, `${m.firstName} ${m.lastName}`]))

async function pledgeOf(cast: Cast, memberId: string) {
  const [entry] = await owner
    .select()
    .from(rollEntries)
    .where(and(eq(rollEntries.ballotId, cast.ballot.id), eq(rollEntries.memberId, memberId)))
  return entry?.pledge
}

async function heldBy(cast: Cast, account: { id: string }) {
  const rows = await owner.select().from(claims).where(eq(claims.accountId, account.id))
  const held = rows.filter(({ ballotId, expiresAt }) => ballotId === cast.ballot.id && expiresAt > new Date())
  expect(held).toHaveLength(1)
  return held[0]?.memberId ?? ""
}

test("from Calls to a call, its script, an answer, the next, and undo", async ({ page, cast, signIn }) => {
  const { secretary, rep } = cast.people
  await attempted(cast.ballot, cast.members.sian, "no_answer", { by: rep })
  await signIn(page, secretary)
  await page.goto("/calls")
  await expect(page.getByText("2 to call")).toBeVisible()
  await expect(page.getByText("1 called too recently")).toBeVisible()
  await page.getByRole("button", { name: "Next to call" }).tap()
  await expect(page.getByRole("heading", { name: "What to say" })).toBeVisible()
  const first = await heldBy(cast, secretary)
  const name = names(cast).get(first) ?? ""
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  await expect(page.getByText(`Hello ${name.split(" ")[0]}`)).toBeVisible()
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([
    "Say who you are",
    "Has it come?",
    "Has it gone?",
    "Which post box, and which day?",
    "Before you go",
  ])
  await expect(page.getByRole("link", { name: /^Call 07700 900123/ })).toBeVisible()
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByRole("heading", { level: 1, name })).toHaveCount(0)
  const second = await heldBy(cast, secretary)
  expect(second).not.toBe(first)
  expect(await pledgeOf(cast, first)).toBe("will_post")
  await page.getByRole("button", { name: "Undo" }).tap()
  await expect(
    page.getByRole("status").filter({ hasText: "Taken back. What was known before counts again." }),
  ).toBeVisible()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  expect(await heldBy(cast, secretary)).toBe(first)
  expect(await pledgeOf(cast, first)).toBeNull()
})

test("after “won’t vote”: why, in one more tap and without the name, or not", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.secretary)
  await page.goto("/calls")
  await page.getByRole("button", { name: "Next to call" }).tap()
  await page.getByRole("button", { name: "Won’t vote" }).tap()
  await expect(page.getByRole("heading", { name: "Add why, without their name?" })).toBeVisible()
  const shown = await page.getByRole("heading", { level: 1 }).textContent()
  await page.getByRole("button", { name: "Too busy" }).tap()
  await expect(page.getByRole("status").filter({ hasText: "Added to the tally of reasons." })).toBeVisible()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(shown ?? "")
  const tallies = await owner.select().from(reasonTallies).where(eq(reasonTallies.ballotId, cast.ballot.id))
  expect(tallies.filter(({ members }) => members > 0).map(({ reason }) => reason)).toEqual(["too_busy"])
  await page.getByRole("button", { name: "Undecided" }).tap()
  await page.getByRole("link", { name: "No", exact: true }).tap()
  await expect(page.getByRole("heading", { name: "Add why, without their name?" })).toHaveCount(0)
})

test("skipping gives another, and stopping lets go", async ({ page, cast, signIn }) => {
  const { rep } = cast.people
  await signIn(page, rep)
  await page.goto("/calls")
  await page.getByRole("button", { name: "Next to call" }).tap()
  await expect(page.getByRole("heading", { name: "What to say" })).toBeVisible()
  const first = await heldBy(cast, rep)
  for (const note of ["After four.", "After five."]) {
    await page.getByLabel("Note for whoever asks next").fill(note)
    await page.getByRole("button", { name: "Save the note alone" }).tap()
    await expect(page.locator("p.said").getByText(note)).toBeVisible()
  }
  await page.getByRole("button", { name: "Skip" }).tap()
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(names(cast).get(first) ?? "")
  const second = await heldBy(cast, rep)
  await page.getByRole("button", { name: "Stop calling" }).tap()
  await expect(page.getByRole("heading", { level: 1, name: "Calls" })).toBeVisible()
  expect(Number((await claimOn(cast, second))?.expiresAt)).toBeLessThanOrEqual(Date.now())
})

test("loading again keeps the member, closing the page lets go soon", async ({ page, cast, signIn }) => {
  const { rep } = cast.people
  await signIn(page, rep)
  await page.goto("/calls")
  await page.getByRole("button", { name: "Next to call" }).tap()
  await expect(page.getByRole("heading", { name: "What to say" })).toBeVisible()
  const member = await heldBy(cast, rep)
  const left = async () => Number((await claimOn(cast, member))?.expiresAt) - Date.now()
  await page.reload()
  await expect(page.getByRole("heading", { name: "What to say" })).toBeVisible()
  await expect.poll(left).toBeGreaterThan(300_000)
  await page.goto("/you")
  await expect.poll(left).toBeLessThan(30_000)
})

test("whom another caller has is not mine to call, and someone else’s is not found", async ({
  page,
  cast,
  signIn,
}) => {
  const member = (await nextFor(cast, cast.people.secretary)) ?? ""
  await signIn(page, cast.people.secretary)
  await page.goto(`/calls/${member}`)
  await expect(page.getByRole("heading", { name: "What to say" })).toBeVisible()
  await owner.update(claims).set({ accountId: cast.people.organiser.id }).where(eq(claims.memberId, member))
  await page.reload()
  await expect(page.getByText("is with another caller now")).toBeVisible()
  await expect(page.getByRole("button", { name: "Posted" })).toHaveCount(0)
  await signIn(page, cast.people.outsider)
  expect((await page.goto(`/calls/${member}`))?.status()).toBe(404)
  expect((await page.goto("/calls/not-an-id"))?.status()).toBe(404)
})

test("an organiser calls in a branch chosen on Progress, and puts the script in other words", async ({
  page,
  cast,
  signIn,
}) => {
  await signIn(page, cast.people.organiser)
  await page.goto(`/ballots/${cast.ballot.id}/script`)
  await page.getByLabel("Open", { exact: true }).fill("Which way will you vote?")
  await page.getByRole("button", { name: "Save" }).tap()
  await expect(page.getByText("never how anyone votes or what they think")).toBeVisible()
  await page.getByLabel("Open", { exact: true }).fill("The envelope\nHas it come, {name}?")
  await page.getByRole("button", { name: "Save" }).tap()
  await expect(page.getByRole("heading", { level: 1, name: cast.ballot.name })).toBeVisible()
  await page.goto(`/progress?ballot=${cast.ballot.id}&branch=${cast.otherBranch.id}`)
  await page.getByRole("link", { name: "Call members of this branch" }).tap()
  await expect(page.getByText("1 to call")).toBeVisible()
  await page.getByRole("button", { name: "Next to call" }).tap()
  await expect(page.getByText("Has it come, Jory?")).toBeVisible()
  await page.getByRole("button", { name: "Undecided" }).tap()
  await expect(page.getByRole("heading", { name: "Nobody to call now" })).toBeVisible()
  await signIn(page, cast.people.secondRep)
  await nextFor(cast, cast.people.secondRep)
  await page.goto(`/calls/${cast.members.sian.id}`)
  await expect(page.getByText("Has it come, Siân?")).toBeVisible()
})

test("every page of the calls is accessible", async ({ page, cast, signIn }) => {
  test.slow()
  const { secretary, rep, organiser } = cast.people
  await attempted(cast.ballot, cast.members.sian, "no_answer", { by: rep })
  await signIn(page, secretary)
  const member = (await nextFor(cast, secretary)) ?? ""
  for (const path of ["/calls", `/calls/${member}`, `/calls/${cast.members.sian.id}`]) {
    await page.goto(path)
    await inspect(page)
  }
  await signIn(page, organiser)
  await page.goto(`/ballots/${cast.ballot.id}/script`)
  await inspect(page)
})

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false })

  test("a call, its answer, the next, undo, skip and stop", async ({ page, cast, signIn }) => {
    const { rep } = cast.people
    await signIn(page, rep)
    await page.goto("/calls")
    await page.getByRole("button", { name: "Next to call" }).click()
    const first = await heldBy(cast, rep)
    await page.getByRole("button", { name: "Posted" }).click()
    const second = await heldBy(cast, rep)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(names(cast).get(second) ?? "")
    expect(await pledgeOf(cast, first)).toBe("posted")
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(names(cast).get(first) ?? "")
    await page.getByRole("button", { name: "Skip" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(names(cast).get(second) ?? "")
    await page.getByRole("button", { name: "Stop calling" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Calls")
  })
})
