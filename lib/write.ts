import type { z } from "zod"
import { type Tx, withReach } from "@/db"
import { mayUse, type VerbName } from "@/lib/access"
import type { Actor, UnderstoodList } from "@/lib/accounts/terms"
import type { Checked } from "@/lib/declarations/terms"
import type { RefusedLines, Typed } from "@/lib/forms/terms"
import { NotFound, Problems, Refusal, Unconfirmed, Understood } from "@/lib/refusal"

export type Verb<Input, Done> = (tx: Tx, actor: Actor, input: Input, now: Date) => Promise<Done>

/** A verb, the name it is allowed by, and the shape of what it is given. */
export type Write<Schema extends z.ZodType, Done> = {
  name: VerbName
  schema: Schema
  verb: Verb<z.output<Schema>, Done>
}

export type Written<Input, Done> = { done: Done; input: Input } | Unwritten
/** Why nothing was written: one sentence about the whole, or one a field. */
export type Unwritten =
  | { refused: string; lines?: RefusedLines; checked?: Checked; understood?: UnderstoodList; filled?: Typed }
  | { problems: Record<string, string>; filled?: Typed }

/**
 * Every write, in the one order: may they, what was sent, one transaction. `now` is when the person did it, which for
 * what a phone kept back is earlier than the clock.
 */
export async function write<Schema extends z.ZodType, Done>(
  actor: Actor,
  { name, schema, verb }: Write<Schema, Done>,
  sent: unknown,
  now: Date,
): Promise<Written<z.output<Schema>, Done>> {
  if (!mayUse(actor.role, name)) return { refused: "Your role does not allow this." }
  const parsed = schema.safeParse(sent)
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const result = await orRefusal(() => withReach(actor, (tx) => verb(tx, actor, parsed.data, now)))
  return result instanceof Refusal ? asUnwritten(result) : { done: result, input: parsed.data }
}

/** What some work brought, or the refusal that ended it. Any other fault goes on up. */
export async function orRefusal<Done>(work: () => Promise<Done>): Promise<Done | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return error
    if (error instanceof NotFound)
      return new Refusal("That is no longer within your reach, so nothing was saved.")
    throw error
  }
}

export function asUnwritten(refusal: Refusal): Unwritten {
  const { field, message, lines } = refusal
  if (refusal instanceof Problems) return { problems: refusal.problems, filled: refusal.filled }
  if (refusal instanceof Unconfirmed)
    return { refused: message, checked: refusal.checked, filled: refusal.filled }
  if (refusal instanceof Understood) return { refused: message, understood: refusal.understood }
  return field ? { problems: { [field]: message } } : { refused: message, lines }
}

/** A form's fields by name; a field that was sent more than once is a list. Files and React's own fields are left out. */
export function readForm(form: FormData): Typed {
  const typed: Typed = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue
    const values = form.getAll(name).filter((value) => typeof value === "string")
    if (values.length === 1) typed[name] = values[0] ?? ""
    else if (values.length > 1) typed[name] = values
  }
  return typed
}

export function problemsOf(error: z.ZodError) {
  const problems: Record<string, string> = {}
  for (const issue of error.issues) problems[issue.path.join(".")] ??= issue.message
  return problems
}
