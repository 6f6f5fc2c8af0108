/** New names that differ from another by one letter, or only in spaces and stops: probably misspelt. */
export function nearNames(fresh: readonly string[], known: readonly string[]): Map<string, string> {
  const byKey = new Map<string, string[]>()
  for (const name of [...known, ...fresh]) {
    for (const key of keysOf(name)) {
      const sharing = byKey.get(key)
      if (sharing) sharing.push(name)
      else byKey.set(key, [name])
    }
  }
  const near = new Map<string, string>()
  for (const name of fresh) {
    const others = keysOf(name).flatMap((key) => byKey.get(key) ?? [])
    const other = others.find((candidate) => candidate !== name && differsInLetters(candidate, name))
    if (other) near.set(name, other)
  }
  return near
}

/** "Ward 3" and "Ward 4" are two places, not one misspelt. */
export function differsInLetters(a: string, b: string) {
  return a.replace(/\D/g, "") === b.replace(/\D/g, "")
}

/** The name's letters, and those with any one left out: two names one letter apart share a key. */
function keysOf(name: string) {
  const letters = lettersOf(name)
  if (letters.length < 5) return [letters]
  return [letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))]
}

/** "Siân’s Ward, 3" is "siansward3". */
export function lettersOf(name: string) {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
}
