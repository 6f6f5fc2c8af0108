import { desc, eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { imports } from "@/db/schema"
import { guessColumns, wordsOf } from "./guess-columns"
import { type Mapping, repeatable } from "./terms"

type Remembered = { mapping: Mapping; columnsAsOn: Date | null }

/** How the file's columns are taken: as in the newest file loaded with the same ones; one it did not have is guessed. */
export async function rememberedColumns(tx: Tx, headings: readonly string[]): Promise<Remembered> {
  const loaded = await tx
    .select({ headings: imports.headings, mapping: imports.mapping, endedAt: imports.endedAt })
    .from(imports)
    .where(eq(imports.state, "merged"))
    .orderBy(desc(imports.endedAt))
    .limit(50)
  const names = namesOf(headings)
  const like = loaded
    .map((earlier) => ({ ...earlier, names: namesOf(earlier.headings) }))
    .find((earlier) => shared(names, earlier.names) * 3 >= names.length * 2)
  const guessed = guessColumns(headings)
  if (!like) return { mapping: guessed, columnsAsOn: null }
  return { mapping: taken(names, guessed, like), columnsAsOn: like.endedAt }
}

function taken(names: string[], guessed: Mapping, like: { names: string[]; mapping: Mapping }): Mapping {
  const known = new Map(like.names.map((name, at) => [name, like.mapping[at] ?? null]))
  const given = new Set(names.flatMap((name) => known.get(name) ?? []))
  return names.map((name, at) => {
    const remembered = known.get(name)
    if (remembered !== undefined) return remembered
    const guess = guessed[at] ?? null
    return guess && given.has(guess) && !repeatable.includes(guess) ? null : guess
  })
}

/** Headings as they are told apart: two of the same name by their order. */
function namesOf(headings: readonly string[]) {
  const seen = new Map<string, number>()
  return headings.map((heading) => {
    const words = wordsOf(heading) || heading
    const nth = (seen.get(words) ?? 0) + 1
    seen.set(words, nth)
    return `${words} ${nth}`
  })
}

const shared = (names: string[], others: string[]) => names.filter((name) => others.includes(name)).length
