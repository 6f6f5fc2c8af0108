const longest = 31

/** Names that a spreadsheet takes for its sheets: short, without the signs it refuses, no two alike, and none its own. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set(["history"])
  return names.map((name) => {
    const plain = unquoted(name.replace(/[\\/?*[\]:]/g, " ").replace(/\s+/g, " ")) || "Sheet"
    for (let again = 1; ; again += 1) {
      const ending = again === 1 ? "" : ` ${again}`
      const tried = `${unquoted(plain.slice(0, longest - ending.length))}${ending}`
      if (!taken.has(tried.toLowerCase())) {
        taken.add(tried.toLowerCase())
        return tried
      }
    }
  })
}

const unquoted = (name: string) => name.replace(/^[\s']+|[\s']+$/g, "")
