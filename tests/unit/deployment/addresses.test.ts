import { expect, test } from "@playwright/test"
import { appUrl, pooledUrl } from "@/scripts/databases.mjs"

test("the app goes to every address as itself, whoever the address names", () => {
  const { username, password, host, pathname } = new URL(appUrl("postgres://owner:secret@db:5433/union", "x"))
  expect([username, host, pathname]).toEqual(["app_login", "db:5433", "/union"])
  expect(password).toMatch(/^[0-9a-f]{64}$/)
  const nameless = new URL(appUrl("postgres://db/union", "x"))
  expect([nameless.username, nameless.password]).toEqual(["app_login", password])
})

test("through a pooler nothing is prepared, unless the address says that it may be", () => {
  const prepares = (url: string) => new URL(pooledUrl(url, "x")).searchParams.get("prepare")
  expect(prepares("postgres://pooler:6432/union")).toBe("false")
  expect(prepares("postgres://pooler:6432/union?sslmode=require")).toBe("false")
  expect(prepares("postgres://pooler:6432/union?prepare=true")).toBe("true")
})
