import type { z } from "zod"
import { type Tx, withReach } from "@/db"
import { mayUse, type VerbName } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { requireActor } from "@/lib/auth/actor"
import type { FormState, Typed } from "@/lib/forms/terms"
import { NotFound, Refusal } from "@/lib/refusal"

type Verb<Input, Done> = (tx: Tx, actor: Actor, input: Input, now: Date) => Promise<Done>

/** A form's action, in the one order: who, may they, what was typed, one transaction, and then `afterwards`. */
export function action<Schema extends z.ZodType, Done>(
  name: VerbName,
  schema: Schema,
  verb: Verb<z.output<Schema>, Done>,
  afterwards: (done: Done, input: z.output<Schema>, actor: Actor) => void | Promise<void> = () => {},
) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const actor = await requireActor()
    const typed = readForm(form)
    if (!mayUse(actor.role, name)) return { refused: "Your role does not allow this.", typed }
    const parsed = schema.safeParse({ ...typed, ...filesOf(form) })
    if (!parsed.success) return { problems: problemsOf(parsed.error), typed }
    const result = await attempt(() => withReach(actor, (tx) => verb(tx, actor, parsed.data, new Date())))
    if (result instanceof Refusal) return refusalOf(result, typed)
    await afterwards(result, parsed.data, actor)
    return {}
  }
}

/** The action of a form that takes no actor: signing in and out, and nothing else. */
export function doorAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>, now: Date) => Promise<void>,
) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const typed = readForm(form)
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return { problems: problemsOf(parsed.error), typed }
    const result = await attempt(() => work(parsed.data, new Date()))
    return result instanceof Refusal ? refusalOf(result, typed) : {}
  }
}

function refusalOf({ field, message }: Refusal, typed: Typed): FormState {
  return field ? { problems: { [field]: message }, typed } : { refused: message, typed }
}

async function attempt<Done>(work: () => Promise<Done>): Promise<Done | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return error
    if (error instanceof NotFound)
      return new Refusal("That is no longer within your reach, so nothing was saved.")
    throw error
  }
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

/** Uploaded files by field. They are checked with the rest, and never sent back: a browser asks for a file afresh. */
function filesOf(form: FormData) {
  return Object.fromEntries([...form].filter(([, value]) => value instanceof File))
}

function problemsOf(error: z.ZodError) {
  const problems: Record<string, string> = {}
  for (const issue of error.issues) problems[issue.path.join(".")] ??= issue.message
  return problems
}
