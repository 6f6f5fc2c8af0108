import { and, eq } from "drizzle-orm"
import { rollEntries } from "@/db/schema"
import { owner } from "@/tests/support/cast"
import { expect, openOnPhone, test } from "@/tests/support/offline"
import { nextFor } from "@/tests/support/queue"

test("what a call brought, where the signal went meanwhile, is handed back whole to be sent again", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { rep } = cast.people
  await signIn(page, rep)
  await openOnPhone(page, network)
  const member = (await nextFor(cast, rep)) ?? ""
  await page.goto(`${network.address}/calls/${member}`)
  await page.getByLabel("Note for whoever asks next").fill("After four.")
  network.down()
  await page.getByRole("button", { name: "Will post" }).tap()
  await expect(page.getByRole("heading", { name: "Not saved yet" })).toBeVisible()
  network.up()
  await page.getByRole("button", { name: "Try again" }).tap()
  await expect(page.getByRole("status").filter({ hasText: "will post" })).toBeVisible()
  const own = and(eq(rollEntries.ballotId, cast.ballot.id), eq(rollEntries.memberId, member))
  expect((await owner.select().from(rollEntries).where(own)).map(({ pledge }) => pledge)).toEqual([
    "will_post",
  ])
})
