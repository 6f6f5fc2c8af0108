import { differsInLetters, lettersOf } from "@/lib/imports/near-names"

/** How much of two names must be the same, in pairs of letters, for one to be offered for the other. */
const enough = 0.6

/** Finds the known name that a name was probably meant to be: "Cardiff Crown Ct" for "Cardiff Crown Court". */
export function nearestName(known: readonly string[]) {
  const candidates = known.map((name) => ({ name, pairs: pairsOf(name) }))
  return (name: string): string | undefined => {
    const pairs = pairsOf(name)
    let best: { name: string; likeness: number } | undefined
    for (const candidate of candidates) {
      const likeness = likenessOf(pairs, candidate.pairs)
      if (likeness < enough || likeness <= (best?.likeness ?? 0)) continue
      if (differsInLetters(candidate.name, name)) best = { name: candidate.name, likeness }
    }
    return best?.name
  }
}

function pairsOf(name: string): Set<string> {
  const letters = lettersOf(name)
  return new Set(Array.from(letters.slice(1), (letter, at) => `${letters[at]}${letter}`))
}

function likenessOf(one: Set<string>, other: Set<string>) {
  const both = [...one].filter((pair) => other.has(pair)).length
  return (2 * both) / Math.max(1, one.size + other.size)
}
