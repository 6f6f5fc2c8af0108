import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { eventStream } from "@/lib/live/event-stream"
import { fanOut } from "@/lib/live/fan-out"
import type { Watch } from "@/lib/live/watch"
import { expect, owner, test } from "@/tests/support/cast"

const branch = "a-branch"
const everything: Watch = {}
const rep: Watch = { branches: new Set([branch]), workplaces: new Set(["an-office"]) }

// A channel of each test's own, so that what other tests do is not heard here.
const newChannel = () => `test_${randomUUID().replaceAll("-", "")}`
const tell = (channel: string, place: string) => owner.$client.notify(channel, place)

const listeners = (channel: string) =>
  owner.execute<{ pid: number }>(sql`select pid from pg_stat_activity
    where datname = current_database() and application_name = ${`turnout live ${process.pid}`}
      and query like ${`%${channel}%`}`)

function subscriber(watch: Watch, readAt = Date.now()) {
  const greetings: boolean[] = []
  const heard = { greetings, changes: 0 }
  const greet = (hasMissed: boolean) => greetings.push(hasMissed)
  const hear = () => {
    heard.changes += 1
  }
  return { heard, to: { watch, readAt, greet, tell: hear } }
}

const greeted = ({ heard }: ReturnType<typeof subscriber>) =>
  expect.poll(() => heard.greetings.length).toBe(1)

test("each hears what is theirs and nothing else", async () => {
  const channel = newChannel()
  const { subscribe } = fanOut(channel, 0)
  const [near, far, over] = [rep, { ...rep, workplaces: new Set(["elsewhere"]) }, everything].map((watch) =>
    subscriber(watch),
  )
  if (!near || !far || !over) throw new Error("three were made")
  const leaves = [near, far, over].map(({ to }) => subscribe(to))
  await greeted(over)
  await tell(channel, `${branch}/an-office`)
  await tell(channel, "another-branch/an-office")
  await expect.poll(() => over.heard.changes).toBe(2)
  expect([near.heard.changes, far.heard.changes]).toEqual([1, 0])
  for (const leave of leaves) leave()
})

test("two hundred watch on one connection, which closes when the last has left", async () => {
  const channel = newChannel()
  const { subscribe } = fanOut(channel, 50)
  const watchers = Array.from({ length: 200 }, () => subscriber(rep))
  const leaves = watchers.map(({ to }) => subscribe(to))
  await Promise.all(watchers.map(greeted))
  expect(await listeners(channel)).toHaveLength(1)
  await tell(channel, `${branch}/an-office`)
  await expect.poll(() => watchers.every(({ heard }) => heard.changes === 1)).toBe(true)
  for (const leave of leaves) leave()
  await expect.poll(() => listeners(channel)).toHaveLength(0)

  const returned = subscriber(rep)
  const leave = subscribe(returned.to)
  await greeted(returned)
  leave()
  await expect.poll(() => listeners(channel)).toHaveLength(0)
})

test("after the connection was lost everybody is told, and hears again", async () => {
  const channel = newChannel()
  const { subscribe } = fanOut(channel, 0)
  const watchers = [subscriber(rep), subscriber(everything)]
  const leaves = watchers.map(({ to }) => subscribe(to))
  await Promise.all(watchers.map(greeted))
  const [listener] = await listeners(channel)
  await owner.execute(sql`select pg_terminate_backend(${listener?.pid})`)
  for (const { heard } of watchers) await expect.poll(() => heard.changes).toBe(1)
  await tell(channel, `${branch}/an-office`)
  for (const { heard } of watchers) await expect.poll(() => heard.changes).toBe(2)
  for (const leave of leaves) leave()
  await expect.poll(() => listeners(channel)).toHaveLength(0)
})

test("whoever comes later is told whether something changed since their page was read", async () => {
  const channel = newChannel()
  const { subscribe } = fanOut(channel, 0)
  const early = subscriber(everything)
  const leaves = [subscribe(early.to)]
  await greeted(early)
  const before = Date.now()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await tell(channel, `${branch}/an-office`)
  await expect.poll(() => early.heard.changes).toBe(1)
  const missed = (watch: Watch, readAt: number) => {
    const late = subscriber(watch, readAt)
    leaves.push(subscribe(late.to))
    return late.heard.greetings
  }
  expect(missed(rep, before)).toEqual([true])
  expect(missed(rep, Date.now() + 1)).toEqual([false])
  expect(missed({ branches: new Set(["another-branch"]) }, before)).toEqual([false])
  expect(
    missed({ branches: new Set(["another-branch"]) }, before - 60_000),
    "before anybody listened",
  ).toEqual([true])
  for (const leave of leaves) leave()
})

test("a stream says hello, then each change at once but at most one a second, and leaves when cancelled", async () => {
  const channel = newChannel()
  const fan = fanOut(channel, 0)
  const signals = process.listenerCount("SIGTERM")
  const reader = eventStream(fan, rep, Date.now() + 60_000).getReader()
  const next = async () => new TextDecoder().decode((await reader.read()).value)
  expect(await next()).toMatch(/^retry: \d{4}\n\n$/)
  expect(await next()).toBe('event: hello\ndata: {"missed":false}\n\n')

  for (let time = 0; time < 20; time++) await tell(channel, `${branch}/an-office`)
  expect(await next()).toBe("event: change\ndata: {}\n\n")
  const first = performance.now()
  expect(await next()).toBe("event: change\ndata: {}\n\n")
  expect(performance.now() - first).toBeGreaterThan(500)
  await tell(channel, `${branch}/an-office`)
  expect(await next()).toBe("event: change\ndata: {}\n\n")

  expect(process.listenerCount("SIGTERM")).toBe(signals + 1)
  await reader.cancel()
  expect(process.listenerCount("SIGTERM")).toBe(signals)
  await expect.poll(() => listeners(channel)).toHaveLength(0)
})

test("streams end when the process is asked to", async () => {
  const fan = fanOut(newChannel(), 0)
  const streams = [1, 2].map(() => eventStream(fan, rep, Date.now()).getReader())
  for (const stream of streams) await stream.read()
  process.emit("SIGTERM")
  for (const stream of streams) {
    let isOver = false
    while (!isOver) isOver = (await stream.read()).done
  }
})
