import { eq } from "drizzle-orm"
import { contactAttempts } from "@/db/schema"
import { actsOf } from "@/tests/support/acts"
import { owner } from "@/tests/support/cast"
import { expect, openOnPhone, stored, test } from "@/tests/support/offline"
import { standing } from "@/tests/support/outbox"
import { queue, waiting } from "@/tests/support/phone"
import { fillOffice } from "@/tests/support/queue"

const many = 1000
const last = many - 1
const second = 1000
const cycle = ["no_answer", "will_post", "left_message", "not_arrived"] as const

test("a thousand entries land once each, in order and in time, when every second request is lost", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  const members = [...(await fillOffice(cast, 48)), bethan, tom]
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  let asked = 0
  network.decide((path) => {
    if (path !== "/api/outbox") return "through"
    asked += 1
    return asked % 2 === 1 ? "through" : asked % 4 === 2 ? "lost" : "answer lost"
  })
  const start = Date.now() - (many + 60) * second
  const listedAt = new Date(start - 60 * second)
  const entries = Array.from({ length: many }, (_, nth) =>
    waiting(
      cast,
      members[nth % members.length] ?? bethan,
      nth === last ? "posted" : (cycle[nth % 4] ?? "spoke"),
      {
        madeAt: new Date(start + nth * second),
        listedAt,
      },
    ),
  )
  await queue(page, entries)
  await page.goto(`${network.address}/members`)
  await page.evaluate(() => {
    setInterval(() => navigator.serviceWorker.controller?.postMessage("send"), 100)
  })
  await expect(page.getByRole("link", { name: "not sent yet" })).toHaveCount(1)
  await expect(page.getByRole("link", { name: "not sent yet" })).toHaveCount(0, { timeout: 60_000 })
  const attempts = await owner
    .select()
    .from(contactAttempts)
    .where(eq(contactAttempts.ballotId, cast.ballot.id))
    .orderBy(contactAttempts.recordedAt)
  expect(attempts.map(({ id, madeAt }) => [id, madeAt.getTime()])).toEqual(
    entries.map(({ id, madeAt }) => [id, madeAt.getTime()]),
  )
  expect(await actsOf(cast.people.rep, "contact.log")).toHaveLength(many)
  expect(await standing(cast, tom)).toMatchObject({ pledge: "posted", attempts: many / members.length })
  await page.goto(`${network.address}/members`)
  await expect.poll(() => stored(page, "outbox")).toEqual([])
  await expect(page.getByText("1 says posted")).toBeVisible()
  expect(asked).toBeGreaterThan(15)
})
