import type { Waiting } from "@/app/phone/worker/store"
import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"
import { queue, tryNow, waiting } from "@/tests/support/phone"

test("with no signal: the list, a member, a search, the same two taps, undo, and what waits in view", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()

  await page.goto(`${network.address}/members`)
  await expect(page.getByText("of 2 asked")).toBeVisible()
  const [first = "", second = ""] = await page.locator(".person .name").allTextContents()
  const { bethan, tom } = cast.members
  const [one, other] = first.startsWith("Bethan") ? [bethan, tom] : [tom, bethan]
  await page.getByRole("searchbox").fill(first.slice(0, 4).toUpperCase())
  await page.getByRole("searchbox").press("Enter")
  await expect(page.locator(".person")).toHaveCount(1)
  await page.getByRole("link", { name: first }).first().tap()
  await expect(page.getByRole("heading", { level: 1, name: first })).toBeVisible()
  await expect(page.getByRole("link", { name: /Call 07700 900123/ })).toBeVisible()
  await page.getByRole("button", { name: "Posted" }).tap()

  await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible()
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible()
  await expect(page.getByRole("link", { name: "1 not sent yet" })).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).tap()
  await expect(page.locator(".said")).toHaveText("Taken back. What was known before counts again.")
  await expect(page.getByRole("link", { name: "2 not sent yet" })).toBeVisible()
  await page.goto(`${network.address}/members/${other.id}`)
  await page.getByRole("button", { name: "Not arrived" }).tap()
  await expect(page.getByRole("link", { name: "3 not sent yet" })).toBeVisible()
  await page.goto(`${network.address}/members`)
  await expect(page.getByRole("heading", { name: "Paper not arrived 1" })).toBeVisible()
  await expect(page.getByRole("heading", { name: "Not asked yet 1" })).toBeVisible()
  expect((await landed(cast, other)).pledges).toEqual([])

  await page.getByRole("button", { name: "Send now" }).tap()
  await expect(page.getByText("No signal just now.")).toBeVisible()
  await expect(page.getByText(`${second}, not arrived`)).toBeVisible()

  network.up()
  await expect.poll(async () => (await landed(cast, other)).pledges.length).toBe(1)
  await expect(page.getByRole("heading", { name: "Everything is sent" })).toBeVisible()
  await page.goto(`${network.address}/members`)
  await expect.poll(() => stored(page, "outbox")).toEqual([])
  await expect(page.getByRole("heading", { name: "Paper not arrived 1" })).toBeVisible()
  const taken = await landed(cast, one)
  expect(taken.pledges.map(({ pledge }) => pledge)).toEqual(["posted"])
  await expect(page.getByRole("heading", { name: "Not asked yet 1" })).toBeVisible()
})

test("entries too large for one go are sent in smaller lots; one too large by itself is refused, and holds up no other", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  const long = (entry: Waiting, characters: number): Waiting =>
    entry.does.verb === "logContact"
      ? { ...entry, does: { ...entry.does, input: { ...entry.does.input, note: "n".repeat(characters) } } }
      : entry
  await queue(page, [
    long(waiting(cast, bethan, "no_answer"), 600_000),
    waiting(cast, bethan, "posted"),
    long(waiting(cast, bethan, "no_answer"), 1_200_000),
    waiting(cast, tom, "posted"),
  ])
  await tryNow(page)
  await expect.poll(async () => (await landed(cast, tom)).pledges.length).toBe(1)
  expect((await landed(cast, bethan)).pledges).toHaveLength(1)
  await page.goto(`${network.address}/members/unsent`)
  await expect(page.getByText("too large for one go")).toHaveCount(1)
  await expect(page.getByRole("heading", { name: "Not taken" })).toBeVisible()
})

test("the page of what waits follows the sending where it stands, and never leads whoever leaves it back", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await queue(page, [waiting(cast, bethan, "posted"), waiting(cast, tom, "posted")])
  await page.goto(`${network.address}/members/unsent`)
  await expect(page.getByRole("heading", { level: 1, name: "2 not sent yet" })).toBeVisible()
  let isLeft = false
  page.once("framenavigated", () => {
    isLeft = true
  })
  network.up()
  await tryNow(page)
  await expect(page.getByRole("heading", { level: 1, name: "Everything is sent" })).toBeVisible()
  await expect(page.getByText("They are safe on this phone")).toHaveCount(0)
  expect(isLeft).toBe(false)
})
