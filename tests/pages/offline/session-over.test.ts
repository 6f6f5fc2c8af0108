import { and, eq } from "drizzle-orm"
import { reaches, sessions } from "@/db/schema"
import { build, owner } from "@/tests/support/cast"
import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"
import { logOn, queue, tapAnswer, tryNow, waiting } from "@/tests/support/phone"

const endSessions = ({ id }: { id: string }) => owner.delete(sessions).where(eq(sessions.accountId, id))

test("a session that is over: entries stay, the list goes, and they land after signing in again", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await page.goto(`${network.address}/members/${bethan.id}`)
  const list = await page.context().newPage()
  await list.goto(`${network.address}/members`)
  network.decide((path) => (path === "/api/pocket" ? "lost" : "through"))
  await expect.poll(() => stored(list, "pocket")).toHaveLength(1)
  await endSessions(cast.people.rep)
  await tapAnswer(page, "Posted")
  // On the next member's page, which the phone drew, or already where that page was sent on to.
  const isTold = page.getByRole("link", { name: "Sign in to send" })
  await expect(isTold.or(page.getByRole("heading", { name: "Sign in" })).first()).toBeVisible()
  await list.waitForURL("**/sign-in")
  expect(await stored(page, "pocket")).toEqual([])
  await page.goto(`${network.address}/members/unsent`)
  await expect(page.getByRole("link", { name: "Sign in to send" })).toBeVisible()
  await expect(page.getByRole("heading", { name: "1 not sent yet" })).toBeVisible()
  expect(await landed(cast, bethan)).toMatchObject({ attempts: [] })

  network.decide(() => "through")
  await page.getByRole("link", { name: "Sign in to send" }).tap()
  await page.waitForURL("**/sign-in")
  expect(await stored(page, "outbox")).toMatchObject([{ state: "waiting" }])
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await expect.poll(async () => (await landed(cast, bethan)).pledges.length, { timeout: 4000 }).toBe(1)
  expect((await landed(cast, tom)).attempts).toEqual([])
})

test("an entry from a page still open after the session ended is kept too", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan } = cast.members
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await page.goto(`${network.address}/members/${bethan.id}`)
  await endSessions(cast.people.rep)
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage("hear"))
  await expect.poll(() => stored(page, "pocket")).toEqual([])
  await tapAnswer(page, "Posted")
  expect(await stored(page, "outbox")).toMatchObject([{ state: "waiting", memberId: bethan.id }])
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await expect.poll(async () => (await landed(cast, bethan)).pledges.length, { timeout: 4000 }).toBe(1)
})

for (const goesBySignIn of [true, false])
  test(`another person on the same phone${goesBySignIn ? "" : ", without a sign-out"}: nothing is sent as them, and nothing lost`, async ({
    page,
    cast,
    network,
    signIn,
  }) => {
    const { bethan, sian } = cast.members
    const { rep, secondRep } = cast.people
    await signIn(page, rep)
    await openOnPhone(page, network)
    network.decide((path) => (path === "/api/outbox" ? "lost" : "through"))
    await logOn(page, network, bethan, "Posted")
    // Before the signal is back: a phone that tries again by itself would still be theirs.
    await endSessions(rep)
    network.decide(() => "through")
    if (goesBySignIn) await page.goto(`${network.address}/sign-in`)
    await signIn(page, secondRep)
    await page.goto(`${network.address}/members`)
    await expect(page.getByText("Siân Morgan")).toBeVisible()
    await expect(page.getByText("Bethan")).toHaveCount(0)
    await expect.poll(() => stored(page, "pocket")).toMatchObject([{ pocket: { accountId: secondRep.id } }])
    await logOn(page, network, sian, "Not arrived")
    await expect.poll(async () => (await landed(cast, sian)).attempts.length).toBe(1)
    expect((await landed(cast, sian)).attempts).toMatchObject([{ accountId: secondRep.id }])
    await page.goto(`${network.address}/members/unsent`)
    await expect(page.getByText("One entry by somebody else")).toBeVisible()
    await expect(page.getByText("Bethan")).toHaveCount(0)
    expect((await landed(cast, bethan)).attempts).toEqual([])

    await endSessions(secondRep)
    if (goesBySignIn) await page.goto(`${network.address}/sign-in`)
    await signIn(page, rep)
    await page.goto(`${network.address}/members`)
    await expect.poll(async () => (await landed(cast, bethan)).attempts.length).toBe(1)
    expect((await landed(cast, bethan)).attempts).toMatchObject([{ accountId: rep.id }])
  })

for (const keepsOne of [true, false])
  test(`a rep whose reach was taken away${keepsOne ? ", all but one workplace" : ""} reads why it was not taken`, async ({
    page,
    cast,
    network,
    signIn,
  }) => {
    const { bethan, sian } = cast.members
    const { rep } = cast.people
    if (keepsOne)
      await owner
        .insert(reaches)
        .values({ accountId: rep.id, branchId: cast.branch.id, workplaceId: cast.secondOffice.id })
    await signIn(page, rep)
    await openOnPhone(page, network)
    await owner
      .update(reaches)
      .set({ endedAt: new Date() })
      .where(and(eq(reaches.accountId, rep.id), eq(reaches.workplaceId, cast.office.id)))
    await queue(page, [waiting(cast, bethan, "posted"), ...(keepsOne ? [waiting(cast, sian, "posted")] : [])])
    await tryNow(page)
    await page.goto(`${network.address}/members`)
    await page.getByRole("link", { name: "1 not taken: see why" }).tap()
    await expect(page.getByText("That is no longer within your reach, so nothing was saved.")).toBeVisible()
    expect((await landed(cast, bethan)).attempts).toEqual([])
    expect((await landed(cast, sian)).attempts).toHaveLength(keepsOne ? 1 : 0)
    await page.getByRole("button", { name: "I have read it: take it away" }).tap()
    await page.waitForURL("**/members")
    await expect(page.getByText("not taken")).toHaveCount(0)
    await expect.poll(() => stored(page, "outbox")).toEqual([])
  })

test("a secretary’s phone keeps no list, and what she logs goes to the server at once, or waits for signal", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  const { secretary } = cast.people
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  await signIn(page, secretary)
  await page.goto(`${network.address}/members?workplace=${cast.office.id}`)
  await expect.poll(() => stored(page, "owner")).toContain(secretary.id)
  expect(await stored(page, "pocket")).toEqual([])
  await page.getByRole("link", { name: "Bethan Rowlands" }).first().tap()
  await tapAnswer(page, "Not arrived")
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible()
  await page.goto(`${network.address}/members/${tom.id}`)
  network.down()
  await tapAnswer(page, "Posted")
  await expect(page.getByRole("link", { name: "1 not sent yet" })).toBeVisible()
  network.up()
  await tryNow(page)
  await expect.poll(async () => (await landed(cast, tom)).pledges.length).toBe(1)
  expect((await landed(cast, bethan)).attempts).toMatchObject([{ accountId: secretary.id }])
})
