import { foldName } from "./fold-name"
import { nearestName } from "./nearest-name"
import type { RefusedLine } from "./read-turnouts"
import { type Grouping, groupingLabel, type TurnoutRow } from "./terms"

/** A workplace, employer or branch of the union; a workplace with its branch and its employer. */
export type Known = { id: string; name: string; branch: string | null; employer: string | null }

/** A row whose name is known: the id of the workplace, employer or branch, or null for the whole ballot. */
export type Matched = TurnoutRow & { id: string | null }

/** Looking for the nearest name is slow work, and no more than these are shown. */
const mostSuggestions = 200

/** Gives each row the thing it names, once. A name that nothing has may be the total at the end. */
export function matchNames(rows: readonly TurnoutRow[], known: readonly Known[], grouping: Grouping) {
  const whose = finder(known, grouping)
  const lineOf = new Map<string | null, number>()
  const matched: Matched[] = []
  const refused: RefusedLine[] = []
  for (const row of rows) {
    const found = whose(row)
    const before = "id" in found ? lineOf.get(found.id) : undefined
    if ("why" in found) refused.push({ line: row.line, why: found.why })
    else if (before !== undefined)
      refused.push({ line: row.line, why: `The same ${found.id ? grouping : "total"} as line ${before}.` })
    else {
      lineOf.set(found.id, row.line)
      matched.push({ ...row, id: found.id })
    }
  }
  return { matched, refused }
}

function finder(known: readonly Known[], grouping: Grouping) {
  const byName = new Map<string, Known[]>()
  for (const one of known) {
    const name = foldName(one.name)
    byName.set(name, [...(byName.get(name) ?? []), one])
  }
  let nearest: ReturnType<typeof nearestName> | undefined
  let suggestions = 0
  return (row: TurnoutRow): { id: string | null } | { why: string } => {
    const named = byName.get(foldName(row.name)) ?? []
    const there = named.filter((one) => isSame(row.branch, one.branch) && isSame(row.employer, one.employer))
    const [only] = there
    if (only && there.length === 1) return { id: only.id }
    if (only)
      return {
        why: `${there.length} ${groupingLabel[grouping].toLowerCase()} are called “${row.name}”. Add a column with the branch, or with the employer.`,
      }
    if (named.length > 0) return { why: `“${row.name}” is not in that branch, or not with that employer.` }
    if (isWhole.test(foldName(row.name))) return { id: null }
    nearest ??= nearestName([...new Set(known.map(({ name }) => name))])
    const near = suggestions++ < mostSuggestions ? nearest(row.name) : undefined
    return { why: `No ${grouping} “${row.name}”.${near ? ` Did you mean “${near}”?` : ""}` }
  }
}

/** What the row does not say, or the thing does not have, rules nothing out. */
function isSame(said: string, has: string | null) {
  return said === "" || has === null || foldName(said) === foldName(has)
}

const isWhole =
  /^(grand |overall )?totals?:?$|^(all|overall|national|aggregate|union)$|^all (workplaces|employers|branches|members|units)$|^(the )?((whole|entire|aggregate) )?ballot$|^(the )?(whole|entire) (union|membership)$/
