import type { UnderstoodList } from "@/lib/accounts/terms"
import type { Checked } from "@/lib/declarations/terms"

/** What was typed into a form, by field; a field sent more than once is a list. */
export type Typed = Record<string, string | string[]>

/** What a form is given back when it could not be saved: why, and all that was typed. */
export type FormState = {
  refused?: string
  problems?: Record<string, string>
  lines?: RefusedLines
  checked?: Checked
  understood?: UnderstoodList
  typed?: Typed
}

/** The lines of an uploaded file that cannot be used, the first of them with their reasons. */
export type RefusedLines = {
  lines: { line: number; why: string }[]
  all: number
  /** How many rows can be used without them. */
  usable: number
  /** What a tick to leave just these out sends back. */
  mark: string
}
