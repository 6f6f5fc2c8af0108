import { randomUUID } from "node:crypto"
import { expect, test } from "@playwright/test"
import { databaseFault } from "@/lib/outbox/database-fault"
import { isFromHere } from "@/lib/outbox/is-from-here"
import { readOutbox } from "@/lib/outbox/read-outbox"
import { outboxBytes, outboxEntries } from "@/lib/outbox/terms"

const read = (body: string, headers = {}) =>
  readOutbox(new Request("http://localhost", { method: "POST", body, headers }))

const outbox = (entries: unknown) =>
  JSON.stringify({ accountId: randomUUID(), sentAt: new Date().toISOString(), entries })

test("reads an outbox, and leaves what its entries are for later", async () => {
  expect(await read(outbox([{ any: "thing" }, 1]))).toMatchObject({ entries: [{ any: "thing" }, 1] })
  expect(await read(outbox([]), { "content-length": "80" })).toMatchObject({ entries: [] })
})

for (const [name, body] of [
  ["not JSON", "{"],
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["no entries", outbox(undefined)],
  ["too many entries", outbox(Array.from({ length: outboxEntries + 1 }, () => ({})))],
  ["too large", outbox(["é".repeat(outboxBytes / 2)])],
  ["nobody’s", JSON.stringify({ accountId: "me", sentAt: new Date().toISOString(), entries: [] })],
  ["sent at no time", JSON.stringify({ accountId: randomUUID(), sentAt: "noon", entries: [] })],
] as const)
  test(`${name} is no outbox`, async () => {
    expect(await read(body)).toBeUndefined()
  })

test("comes from our own pages, or from no page", () => {
  const from = (origin: string | null, host: string, site?: string) =>
    isFromHere(
      new Request("http://localhost", { headers: { host, ...(origin === null ? {} : { origin }) } }),
      site,
    )
  expect(from(null, "union.example")).toBe(true)
  expect(from("https://union.example", "union.example")).toBe(true)
  expect(from("http://localhost:3000", "localhost:3000")).toBe(true)
  expect(from("http://localhost:3001", "localhost:3000")).toBe(false)
  expect(from("https://evil.example", "union.example", "https://union.example")).toBe(false)
  expect(from("https://union.example", "10.0.0.7:3000", "https://union.example/")).toBe(true)
  expect(from("null", "union.example", "https://union.example")).toBe(false)
  expect(from("null", "", undefined)).toBe(false)
})

test("a fault is told without a word of what was sent", () => {
  const fault = new Error("Failed query: insert … params: too_busy", {
    cause: Object.assign(new Error("connect ECONNREFUSED too_busy"), { code: "ECONNREFUSED" }),
  })
  expect(databaseFault(fault)).toEqual({ said: "Error ECONNREFUSED", isOfData: false })
  expect(databaseFault("too_busy")).toEqual({ said: "string", isOfData: false })
})
