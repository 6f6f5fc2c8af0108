import type { APIRequestContext } from "@playwright/test"
import { outboxAddress, outboxBytes } from "@/lib/outbox/terms"
import { logged, standing } from "../support/outbox"
import { expect, test } from "../support/sign-in"

const outbox = (account: { id: string }, entries: unknown[] = []) => ({
  accountId: account.id,
  sentAt: new Date().toISOString(),
  entries,
})

const post = (request: APIRequestContext, data: unknown, headers: Record<string, string> = {}) =>
  request.post(outboxAddress, {
    data: typeof data === "string" ? Buffer.from(data) : data,
    headers: { "content-type": "application/json", ...headers },
  })

test("a phone’s outbox lands, once however often it is sent, and nothing of it is kept on the way", async ({
  page,
  cast,
  signIn,
}) => {
  const { members, people } = cast
  await signIn(page, people.rep)
  const sent = outbox(people.rep, [
    logged(cast, members.bethan, "posted"),
    logged(cast, members.farMember, "posted"),
  ])
  for (let time = 0; time < 2; time++) {
    const answer = await post(page.request, sent)
    expect(answer.status()).toBe(200)
    expect(answer.headers()["cache-control"]).toContain("no-store")
    const { now, results } = await answer.json()
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(10_000)
    expect(results).toMatchObject([
      { kept: true },
      { refused: "That is no longer within your reach, so nothing was saved." },
    ])
  }
  expect(await standing(cast, members.bethan)).toMatchObject({ pledge: "posted", attempts: 1 })
})

test("a page of ours may send it, as the browser sends it", async ({ page, cast, signIn }) => {
  const { members, people } = cast
  await signIn(page, people.rep)
  await page.goto("/members")
  const sent = outbox(people.rep, [logged(cast, members.bethan, "posted")])
  const status = await page.evaluate(
    async ([address, body]) => {
      const headers = { "content-type": "application/json" }
      return (await fetch(address, { method: "POST", headers, body })).status
    },
    [outboxAddress, JSON.stringify(sent)] as const,
  )
  expect(status).toBe(200)
  expect(await standing(cast, members.bethan)).toMatchObject({ pledge: "posted" })
})

test("nobody signed in is told so, and nothing is saved", async ({ request, cast }) => {
  const sent = outbox(cast.people.rep, [logged(cast, cast.members.bethan, "posted")])
  const answer = await post(request, sent)
  expect([answer.status(), await answer.json()]).toEqual([401, {}])
  expect(answer.headers()["cache-control"]).toContain("no-store")
  expect(await standing(cast, cast.members.bethan)).toMatchObject({ attempts: 0 })
})

test("one rep’s outbox is never saved as another’s", async ({ page, cast, signIn }) => {
  await signIn(page, cast.people.secretary)
  const sent = outbox(cast.people.rep, [logged(cast, cast.members.bethan, "posted")])
  const answer = await post(page.request, sent)
  expect([answer.status(), await answer.json()]).toEqual([409, { otherPerson: true }])
  expect(await standing(cast, cast.members.bethan)).toMatchObject({ attempts: 0 })
})

test("another site, another kind, and what is no outbox are turned away", async ({ page, cast, signIn }) => {
  const { rep } = cast.people
  await signIn(page, rep)
  const entries = [logged(cast, cast.members.bethan, "posted")]
  const sent = outbox(rep, entries)
  for (const origin of ["https://evil.example", "null", "http://localhost:1"])
    expect((await post(page.request, sent, { origin })).status(), origin).toBe(403)
  for (const kind of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
    expect((await post(page.request, sent, { "content-type": kind })).status(), kind).toBe(415)
  const tooMany = outbox(
    rep,
    Array.from({ length: 101 }, () => entries[0]),
  )
  const tooLarge = outbox(rep, ["x".repeat(outboxBytes)])
  for (const wrong of ["{", "", "null", { entries }, tooMany, tooLarge]) {
    const answer = await post(page.request, wrong)
    expect(answer.status()).toBe(400)
    expect(await answer.json()).toEqual({ refused: "That is no outbox, or too large for one go." })
    expect(answer.headers()["cache-control"]).toContain("no-store")
  }
  expect((await page.request.get(outboxAddress)).status()).toBe(405)
  expect(await standing(cast, cast.members.bethan)).toMatchObject({ attempts: 0 })
  expect(
    (await post(page.request, sent, { "content-type": "application/json; charset=utf-8" })).status(),
  ).toBe(200)
})
