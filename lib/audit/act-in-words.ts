import type { VotingMethod } from "@/lib/law/terms"
import { inWords } from "./members-in-words"
import { phrases } from "./phrases"
import type { AuditedAct } from "./terms"

export type ActRow = {
  id: number
  at: Date
  accountId: string | null
  act: AuditedAct
  branchId: string | null
  ballotId: string | null
  subjectId: string | null
  people: number | null
  detail: Record<string, unknown>
  isErased: boolean
  /** How members vote in the ballot that it is about; null where it is about none. */
  method: VotingMethod | null
}

/** A sentence in its parts, so that a page can make links of the names in it. */
export type Sentence = { who: string; before: string; subject: string; after: string }

/** One act as a sentence, with the names that the reader may know. */
export function actInWords(row: ActRow, names: ReadonlyMap<string, string>): Sentence {
  const { act, detail, people, method } = row
  const said = phrases[act]({
    method: method ?? "post",
    members: inWords(people ?? 0),
    word: (key) => wordOf(detail[key]),
    named: (key, otherwise) => {
      const known = idsOf(detail[key]).flatMap((id) => names.get(id) ?? [])
      // The name of a place may hold a comma.
      return known.length > 0 ? known.join("; ") : otherwise
    },
  })
  const who = whoIs(row, names)
  if (typeof said === "string") return { who, before: said, subject: "", after: "" }
  const [before, after] = said
  return { who, before, subject: subjectOf(row, names), after }
}

export function asOneLine({ who, before, subject, after }: Sentence): string {
  return [who, before, subject, after].filter(Boolean).join(" ")
}

/** Everything in a row that may have a name. */
export function idsIn({ accountId, branchId, ballotId, subjectId, detail }: ActRow): string[] {
  const own = [accountId, branchId, ballotId, subjectId].filter((id) => id !== null)
  return [...own, ...Object.values(detail).flatMap(idsOf)]
}

function whoIs({ accountId, act }: ActRow, names: ReadonlyMap<string, string>) {
  if (accountId) return names.get(accountId) ?? "Somebody outside the branch"
  return act === "account.invite" ? "The command line" : "The day itself"
}

function subjectOf({ subjectId, act, isErased }: ActRow, names: ReadonlyMap<string, string>) {
  const known = subjectId && names.get(subjectId)
  if (known) return known
  if (isErased) return "a member since erased"
  const noun = act.split(".")[0] ?? ""
  if (/^(account|reach|session|search)$/.test(noun)) return "somebody"
  if (act === "list.see" || act === "wall.see") return "somewhere"
  return /^(ballot|result)$/.test(noun) ? "a ballot" : noun === "employer" ? "an employer" : "a member"
}

function wordOf(value: unknown) {
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : ""
}

function idsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsOf)
  return typeof value === "string" && isId.test(value) ? [value] : []
}

const isId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
