import { must } from "./work"

/** The hidden fields of the form on a page that `isIt`: what a browser with no scripts would send back with it. */
export function formOf(page: string, isIt: RegExp): Record<string, string> {
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((text) => isIt.test(text))
  must(form !== undefined, `a form like ${isIt} is on the page`)
  const hidden = [...form.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, attributes = ""]) => [
    attribute(attributes, "name"),
    attribute(attributes, "value"),
  ])
  return Object.fromEntries(hidden)
}

function attribute(attributes: string, name: string) {
  const value = attributes.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? ""
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&")
}
