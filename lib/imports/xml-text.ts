const part = /<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>|<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g

/** The text of a workbook's string, its runs put together and how it is pronounced left out. */
export function textOf(xml: string): string {
  let text = ""
  for (const [, run] of xml.matchAll(part)) text += run ?? ""
  return unescaped(text)
}

const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

export function unescaped(text: string): string {
  if (!text.includes("&") && !text.includes("_x")) return text
  return text
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      if (name) return names[name] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd"
    })
    .replace(/_x000D_/g, "")
}
