import type { ReactNode } from "react"

/**
 * HTML for elements that are plain values: what the server sends for a rep's pages, and what the phone draws with no
 * signal, from the very same components. Hooks, handlers and async components have no place in it, and throw.
 */
export function markupOf(node: ReactNode): string {
  if (typeof node === "string") return escaped(node)
  if (node === null || node === undefined || typeof node === "boolean") return ""
  if (typeof node === "number" || typeof node === "bigint") return String(node)
  if (isIterable(node)) return allOf(node)
  if (!isElement(node)) throw new TypeError("only elements and text can be drawn")
  const { type, props } = node
  if (typeof type === "function") return markupOf(type(props))
  return typeof type === "string" ? tag(type, props) : markupOf(props.children)
}

function allOf(nodes: Iterable<ReactNode>): string {
  let all = ""
  for (const node of nodes) all += markupOf(node)
  return all
}

type Props = { [name: string]: unknown; children?: ReactNode }
type Element = { type: string | symbol | ((props: Props) => ReactNode); props: Props }

function isElement(node: object): node is Element {
  if (!("type" in node && "props" in node)) return false
  const kind = typeof node.type
  return kind === "string" || kind === "function" || kind === "symbol"
}

function isIterable(node: object): node is Iterable<ReactNode> {
  return Symbol.iterator in node
}

/** Markup that this very function drew before. */
function isDrawn(drawn: unknown): drawn is { __html: string } {
  return typeof drawn === "object" && drawn !== null && "__html" in drawn && typeof drawn.__html === "string"
}

const withoutEnd = new Set(["br", "hr", "img", "input", "link", "meta"])

function tag(name: string, props: Props): string {
  const { children, dangerouslySetInnerHTML: drawn } = props
  if (name === "textarea") return textarea(props)
  if (name === "select") return select(props)
  const opening = `<${name}${attributes(props)}>`
  if (name === "style") return `${opening}${stylesheet(children)}</style>`
  if (withoutEnd.has(name)) return opening
  return `${opening}${isDrawn(drawn) ? drawn.__html : markupOf(children)}</${name}>`
}

/** HTML takes a stylesheet as it stands, up to its end tag. */
function stylesheet(children: ReactNode): string {
  const text = String(children)
  if (/<\/style/i.test(text)) throw new TypeError("a stylesheet may not end its own tag")
  return text
}

function textarea({ defaultValue = "", ...props }: Props): string {
  // A browser swallows the first line break.
  return `<textarea${attributes(props)}>\n${escaped(String(defaultValue))}</textarea>`
}

function select({ defaultValue, children, ...props }: Props): string {
  const chosen = `<option value="${escaped(String(defaultValue ?? ""))}"`
  return `<select${attributes(props)}>${markupOf(children).replace(`${chosen}>`, `${chosen} selected>`)}</select>`
}

function attributes(props: Props): string {
  let all = ""
  for (const prop of Object.keys(props))
    if (prop !== "children" && prop !== "dangerouslySetInnerHTML") all += attribute(prop, props[prop])
  return all
}

const renamed: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  defaultValue: "value",
  defaultChecked: "checked",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
  strokeDasharray: "stroke-dasharray",
  textAnchor: "text-anchor",
  fontWeight: "font-weight",
}

function attribute(prop: string, value: unknown): string {
  if (typeof value === "function") throw new TypeError(`${prop}: a plain page has no handlers`)
  if (value === null || value === undefined) return ""
  const name = renamed[prop] ?? prop
  if (typeof value === "boolean" && !name.startsWith("aria-") && !name.startsWith("data-"))
    return value ? ` ${name}` : ""
  return ` ${name}="${escaped(String(value))}"`
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign) : text
}
