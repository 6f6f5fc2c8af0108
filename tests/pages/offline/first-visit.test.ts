import { and, eq } from "drizzle-orm"
import { notes } from "@/db/schema"
import { logContact } from "@/lib/contacts/log-contact"
import { type Cast, owner } from "@/tests/support/cast"
import { expect, landed, openOnPhone, test } from "@/tests/support/offline"
import { logOn, tapAnswer, tryNow } from "@/tests/support/phone"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const noteField = "Note for whoever asks next"
const withheld = "Notes, and what was tried before, are not kept on phones."

/** A colleague’s note, with a try. */
function noted({ ballot, members, people }: Cast, as: As, note: string) {
  const about = { entryId: crypto.randomUUID(), ballotId: ballot.id, memberId: members.bethan.id } as const
  const said = { way: "phone", answer: "no_answer", note, next: "", within: "" } as const
  return as(people.organiser, (tx, actor) => logContact(tx, actor, { ...about, ...said }, new Date()))
}

async function newestNote({ ballot, members }: Cast) {
  const own = and(eq(notes.ballotId, ballot.id), eq(notes.memberId, members.bethan.id))
  const all = await owner.select().from(notes).where(own).orderBy(notes.madeAt)
  return all.at(-1)?.wording
}

test("the first visit: pages come from the server until the phone can answer, on a network that loses parts of it", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  const { bethan, tom } = cast.members
  let icons = 0
  network.decide((path) => (path === "/icons/icon-192.png" && icons++ === 0 ? "lost" : "through"))
  await signIn(page, cast.people.rep)
  await logOn(page, network, bethan, "Not arrived")
  expect((await landed(cast, bethan)).pledges).toHaveLength(1)
  await openOnPhone(page, network)
  expect(icons).toBeGreaterThan(1)
  network.down()
  await logOn(page, network, tom, "Posted")
  network.up()
  await tryNow(page)
  await expect.poll(async () => (await landed(cast, tom)).pledges.length).toBe(1)
})

test("a page that no phone keeps says “No signal”, with a way back", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  for (const path of ["/calls", "/you"]) {
    await page.goto(`${network.address}${path}`)
    await expect(page.getByRole("heading", { name: "No signal" })).toBeVisible()
    await page.getByRole("link", { name: "My members" }).tap()
    await expect(page.getByText("of 2 asked")).toBeVisible()
  }
  await page.goto(`${network.address}/you`)
  network.up()
  await page.getByRole("link", { name: "Try again" }).tap()
  await expect(page.getByRole("heading", { name: cast.people.rep.name })).toBeVisible()
})

test("notes and what was tried come from the server when there is signal; a note typed then is kept", async ({
  page,
  cast,
  network,
  as,
  signIn,
}) => {
  const { bethan } = cast.members
  await noted(cast, as, "Best after four.")
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  network.down()
  await page.goto(`${network.address}/members/${bethan.id}`)
  await expect(page.getByText(withheld)).toBeVisible()
  await expect(page.getByLabel(noteField)).toHaveCount(0)
  await tapAnswer(page, "Will post")

  network.up()
  await tryNow(page)
  await expect.poll(async () => (await landed(cast, bethan)).pledges.length).toBe(1)
  expect(await newestNote(cast)).toBe("Best after four.")
  await page.goto(`${network.address}/members/${bethan.id}`)
  await expect(page.getByLabel(noteField)).toHaveValue("Best after four.")
  await expect(page.getByText(withheld)).toHaveCount(0)
  await expect(page.getByText("Tried so far")).toBeVisible()
  await page.getByLabel(noteField).fill("Moved desks: by the window.")
  await tapAnswer(page, "Not arrived")
  await expect.poll(() => newestNote(cast)).toBe("Moved desks: by the window.")
})

test("a note that was read and not touched leaves a colleague’s newer one alone", async ({
  page,
  cast,
  network,
  as,
  signIn,
}) => {
  const { bethan } = cast.members
  await noted(cast, as, "Best after four.")
  await signIn(page, cast.people.rep)
  await openOnPhone(page, network)
  await page.goto(`${network.address}/members/${bethan.id}`)
  await expect(page.getByLabel(noteField)).toHaveValue("Best after four.")
  await noted(cast, as, "On leave until Monday.")
  await tapAnswer(page, "Will post")
  await expect.poll(async () => (await landed(cast, bethan)).pledges.length).toBe(1)
  expect(await newestNote(cast)).toBe("On leave until Monday.")
})

test("the list a phone hears first says nothing new: the page it just got is not asked for again", async ({
  page,
  cast,
  network,
  signIn,
}) => {
  // What the cast did just before is told to whoever opens a page.
  network.decide((path) => (path.startsWith("/api/live") ? "lost" : "through"))
  await signIn(page, cast.people.rep)
  const redrawn: string[] = []
  page.on("request", (request) => request.resourceType() === "fetch" && redrawn.push(request.url()))
  await page.addInitScript(() =>
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (data.isFirst) document.documentElement.dataset.heard = "first"
    }),
  )
  await openOnPhone(page, network)
  await expect(page.locator("[data-heard=first]")).toHaveCount(1)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
  expect(redrawn.filter((url) => url.endsWith("/members"))).toEqual([])
})
