import { eq } from "drizzle-orm"
import { members } from "@/db/schema"
import { owner } from "@/tests/support/cast"
import { expect, openOnPhone, stored, test } from "@/tests/support/offline"

test("with no signal: a number that cannot be rung is refused while it can be put right", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan } = cast.members
  const itsRow = eq(members.id, bethan.id)
  await owner.update(members).set({ phone: null }).where(itsRow)
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()

  await page.goto(`${network.address}/members/${bethan.id}`)
  await page.getByText("I know their number").tap()
  await page.getByLabel("Their number").fill("07700 9001")
  await page.getByRole("button", { name: "Save the number" }).tap()
  await expect(page.getByText("That is not a number that can be rung.")).toBeVisible()
  await expect(page.getByLabel("Their number")).toHaveValue("07700 9001")
  expect(await stored(page, "outbox")).toEqual([])
  await page.getByLabel("Their number").fill("07700 900456")
  await page.getByRole("button", { name: "Save the number" }).tap()
  await expect(page.getByRole("status").filter({ hasText: "The number is saved." })).toBeVisible()
  await expect(page.getByRole("link", { name: "1 not sent yet" })).toBeVisible()

  network.up()
  await expect
    .poll(async () => (await owner.select().from(members).where(itsRow))[0]?.phone)
    .toBe("+447700900456")
})
