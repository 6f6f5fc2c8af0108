const longest = 31

/** Names that a spreadsheet takes for its sheets: short, without the signs it refuses, and no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replace(/[\\/?*[\]:]/g, " ")
        .replace(/\s+/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Sheet"
    for (let again = 1; ; again += 1) {
      const ending = again === 1 ? "" : ` ${again}`
      const tried = `${plain.slice(0, longest - ending.length).trim()}${ending}`
      if (!taken.has(tried.toLowerCase())) {
        taken.add(tried.toLowerCase())
        return tried
      }
    }
  })
}
