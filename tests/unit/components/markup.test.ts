import { expect, test } from "@playwright/test"
import { Fragment, createElement as make } from "react"
import { LivePart } from "@/app/live-part"
import { markupOf } from "@/components/markup"

const Name = ({ of }: { of: string }) => make("b", { className: "name" }, of)

test("elements, components, fragments and lists become HTML; nothing becomes nothing", () => {
  const page = make(
    Fragment,
    null,
    make(Name, { of: "Siân" }),
    [1, " of ", 2],
    null,
    false,
    make("input", { type: "checkbox", defaultChecked: true, disabled: false }),
    make("label", { htmlFor: "find" }, "Find"),
    make("svg", { "aria-hidden": true }, make("use", { href: "/marks.svg#posted" })),
  )
  expect(markupOf(page)).toBe(
    '<b class="name">Siân</b>1 of 2<input type="checkbox" checked><label for="find">Find</label>' +
      '<svg aria-hidden="true"><use href="/marks.svg#posted"></use></svg>',
  )
})

test("a live part is drawn once and taken as it stands, and a chart keeps its strokes", () => {
  const line = { strokeWidth: 2, textAnchor: "end" } as const
  const part = LivePart({ of: "bar", children: make("line", line) })
  expect(markupOf(part)).toBe('<div data-live="bar"><line stroke-width="2" text-anchor="end"></line></div>')
})

test("whatever was typed stays text", () => {
  const typed = `"><script>alert('1')</script>&amp;`
  expect(markupOf(make("p", { title: typed }, typed))).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;</p>`,
  )
  expect(markupOf(make("textarea", { name: "note", defaultValue: "</textarea><b>" }))).toBe(
    '<textarea name="note">\n&lt;/textarea&gt;&lt;b&gt;</textarea>',
  )
})

test("a stylesheet stands as it is, and cannot end its own tag", () => {
  expect(markupOf(make("style", { nonce: "n" }, "a > b {}"))).toBe('<style nonce="n">a > b {}</style>')
  expect(() => markupOf(make("style", null, "</style><script>"))).toThrow(TypeError)
})

test("a list shows the one that is chosen", () => {
  const options = ["a", "b"].map((value) => make("option", { key: value, value }, value.toUpperCase()))
  expect(markupOf(make("select", { name: "one", defaultValue: "b" }, options))).toBe(
    '<select name="one"><option value="a">A</option><option value="b" selected>B</option></select>',
  )
})

test("what only a browser with React could do is refused", () => {
  expect(() => markupOf(make("form", { onSubmit: () => {} }))).toThrow("no handlers")
  expect(() => markupOf(Promise.resolve("late"))).toThrow(TypeError)
})
