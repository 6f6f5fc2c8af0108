import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { closeBallots } from "@/lib/jobs/close-ballots"
import { owner } from "@/tests/support/cast"
import { openOnPhone, test } from "@/tests/support/offline"
import { expectWiped } from "@/tests/support/wiped"

test("an open list is told when its ballot closes, and the phone puts it away untouched", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  const listening = page.waitForResponse((answer) => answer.url().includes("/api/live"))
  await page.goto(`${network.address}/members`)
  await listening
  const closesAt = new Date(Date.now() - 1000)
  await owner.update(ballots).set({ closesAt }).where(eq(ballots.id, cast.ballot.id))
  await closeBallots(new Date(), 0.1)
  await expectWiped(page, Object.values(cast.members))
})
