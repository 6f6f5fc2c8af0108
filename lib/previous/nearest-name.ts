import { differsInLetters, lettersOf } from "@/lib/imports/near-names"

/** How much of two names must be the same, in pairs of letters, for one to be offered for the other. */
const enough = 0.6

/** Finds the known name that a name was probably meant to be: "Cardiff Crown Ct" for "Cardiff Crown Court". */
export function nearestName(known: readonly string[]) {
  const pairs = known.map(pairsOf)
  const having = new Map<string, number[]>()
  for (const [at, own] of pairs.entries())
    for (const pair of own) {
      const there = having.get(pair)
      if (there) there.push(at)
      else having.set(pair, [at])
    }
  return (name: string): string | undefined => {
    const own = pairsOf(name)
    const shared = new Uint16Array(known.length)
    for (const pair of own) for (const at of having.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1
    let best: { name: string; likeness: number } | undefined
    for (const [at, other] of known.entries()) {
      const likeness = (2 * (shared[at] ?? 0)) / Math.max(1, own.size + (pairs[at]?.size ?? 0))
      if (likeness < enough || likeness <= (best?.likeness ?? 0)) continue
      if (differsInLetters(other, name)) best = { name: other, likeness }
    }
    return best?.name
  }
}

function pairsOf(name: string): Set<string> {
  const letters = lettersOf(name)
  return new Set(Array.from(letters.slice(1), (letter, at) => `${letters[at]}${letter}`))
}
