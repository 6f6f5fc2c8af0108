import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { owner } from "@/tests/support/cast"
import { pledged } from "@/tests/support/happened"
import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"
import { logOn, tryNow } from "@/tests/support/phone"

const day = 86_400_000
const minute = 60_000

/** A worker on a phone whose clock is wrong by so much. */
const onClock = (off: number) => (worker: string) =>
  `{const T=Date;self.Date=class extends T{constructor(...a){a.length?super(...a):super(T.now()+${off})}static now(){return T.now()+${off}}}};${worker}`

for (const [name, off] of [
  ["a day fast", day],
  ["a day slow", -day],
] as const) {
  test(`a phone’s clock ${name}: right times, in order, and a list that shows what was logged`, async ({
    page,
    cast,
    network,
    signIn,
  }) => {
    const { bethan, tom } = cast.members
    await pledged(cast.ballot, bethan, "will_post", {
      by: cast.people.secretary,
      at: new Date(Date.now() - 2 * minute),
    })
    network.deploy(onClock(off))
    await signIn(page, cast.people.rep)
    await openOnPhone(page, network)
    network.down()
    await page.goto(`${network.address}/members`)
    await expect(page.getByRole("heading", { name: "Said they will post 1" })).toBeVisible()
    const start = Date.now()
    await logOn(page, network, bethan, "Not arrived")
    await logOn(page, network, tom, "Undecided")
    await logOn(page, network, bethan, "Posted")
    await expect(page.getByRole("button", { name: "Undo" })).toBeVisible()
    await page.goto(`${network.address}/members`)
    await expect(page.getByText("1 says posted")).toBeVisible()
    await expect(page.locator(".figures")).toContainText("18")
    network.up()
    await tryNow(page)
    await expect.poll(async () => (await landed(cast, bethan)).attempts.length).toBe(2)
    const entries = [await landed(cast, bethan), await landed(cast, tom)].flatMap(({ attempts }) => attempts)
    for (const { madeAt } of entries) {
      expect(madeAt.getTime()).toBeGreaterThan(start - 2 * minute)
      expect(madeAt.getTime()).toBeLessThan(Date.now() + 2 * minute)
    }
    const [first, last, between] = entries.map(({ madeAt }) => madeAt.getTime())
    expect([first, between, last]).toEqual([first, between, last].sort())
    expect((await landed(cast, bethan)).pledges.at(-1)).toMatchObject({ pledge: "posted" })
  })

  test(`a phone’s clock ${name}: its list neither goes before the close nor stays after it`, async ({
    page,
    cast,
    network,
    signIn,
  }) => {
    await owner
      .update(ballots)
      .set({ closesAt: new Date(Date.now() + 12_000) })
      .where(eq(ballots.id, cast.ballot.id))
    network.deploy(onClock(off))
    await signIn(page, cast.people.rep)
    await openOnPhone(page, network)
    network.down()
    await page.goto(`${network.address}/members`)
    await expect(page.getByText("of 2 asked")).toBeVisible()
    await expect(async () => {
      await page.goto(`${network.address}/members`)
      await expect(page.getByRole("heading", { name: "No signal" })).toBeVisible({ timeout: 100 })
    }).toPass({ intervals: [1000] })
    expect(await stored(page, "pocket")).toEqual([])
  })
}
