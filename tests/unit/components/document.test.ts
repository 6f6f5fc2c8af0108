import { expect, test } from "@playwright/test"
import type { ReactNode } from "react"
import { documentAhead, documentOf } from "@/app/document"

test("a page’s head goes ahead of what it is about, and together they are the page", async () => {
  let draw = (_body: ReactNode) => {}
  const body = new Promise<ReactNode>((drawn) => {
    draw = drawn
  })
  const page = documentAhead({ title: "My members" }, body).getReader()
  const read = async () => new TextDecoder().decode((await page.read()).value)
  const head = await read()
  expect(head).toContain("<title>My members · Turnout</title>")
  draw("Siân")
  expect(head + (await read())).toBe(documentOf({ title: "My members", children: "Siân" }))
  expect((await page.read()).done).toBe(true)
})
