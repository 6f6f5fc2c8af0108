import { randomUUID } from "node:crypto"
import { logContact } from "@/lib/contacts/log-contact"
import type { Cast } from "../support/cast"
import { expect, test } from "../support/sign-in"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

/** A colleague's "posted", through the same door as the app's own. */
function logPosted({ ballot, members, people }: Cast, as: As) {
  const about = { entryId: randomUUID(), ballotId: ballot.id, memberId: members.bethan.id }
  const said = { way: "phone", answer: "posted", note: "", next: "", within: "" } as const
  return as(people.secretary, (tx, actor) => logContact(tx, actor, { ...about, ...said }, new Date()))
}

test("an open page hears of a colleague’s entry", async ({ page, cast, as, signIn }) => {
  await signIn(page, cast.people.rep)
  await page.goto("/you")
  const hears = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const stream = new EventSource("/api/live")
          const heard: string[] = []
          stream.onerror = () => reject(new Error("the stream broke"))
          stream.addEventListener("hello", () => {
            heard.push("hello")
            window.name = "listening" // Its title is the framework’s, which may set it again.
          })
          stream.addEventListener("change", ({ data }) => {
            stream.close()
            resolve([...heard, `change ${data}`])
          })
        }),
    )
  const heard = hears()
  await expect.poll(() => page.evaluate(() => window.name)).toBe("listening")
  await logPosted(cast, as)
  expect(await heard).toEqual(["hello", "change {}"])
})

test("the stream is not kept, changed or held back on its way", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.rep)
  await page.goto("/you")
  const answer = await page.evaluate(async () => {
    const { status, headers, body } = await fetch("/api/live?age=10")
    const first = await body?.getReader().read()
    return { status, headers: Object.fromEntries(headers), first: new TextDecoder().decode(first?.value) }
  })
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    "content-type": "text/event-stream",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  })
  expect(answer.headers["content-encoding"]).toBeUndefined()
  expect(answer.first).toMatch(/^retry: \d+\n\n/)
})

test("nobody hears who is not signed in, and nobody of a place out of reach", async ({
  page,
  request,
  cast,
  signIn,
}) => {
  expect((await request.get("/api/live")).status()).toBe(401)
  await signIn(page, cast.people.rep)
  const place = (id: string) => page.request.get(`/api/live?workplace=${id}`)
  for (const id of [cast.secondOffice.id, cast.farOffice.id, randomUUID(), "no-id"])
    expect((await place(id)).status()).toBe(404)
})
