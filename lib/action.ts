import type { z } from "zod"
import type { VerbName } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { requireActor } from "@/lib/auth/actor"
import type { FormState } from "@/lib/forms/terms"
import { Refusal } from "@/lib/refusal"
import { asUnwritten, orRefusal, problemsOf, readForm, type Verb, write } from "@/lib/write"

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
    const written = await write(actor, { name, schema, verb }, { ...typed, ...filesOf(form) }, new Date())
    if (!("done" in written)) {
      const { filled, ...state } = written
      return { ...state, typed: { ...typed, ...filled } }
    }
    await afterwards(written.done, written.input, actor)
    return {}
  }
}

/** The action of a form that takes no actor: signing in, and nothing else. */
export function doorAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>, now: Date) => Promise<void>,
) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const typed = readForm(form)
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return { problems: problemsOf(parsed.error), typed }
    const result = await orRefusal(() => work(parsed.data, new Date()))
    return result instanceof Refusal ? { ...asUnwritten(result), typed } : {}
  }
}

/** Uploaded files by field. They are checked with the rest, and never sent back: a browser asks for a file afresh. */
function filesOf(form: FormData) {
  return Object.fromEntries([...form].filter(([, value]) => value instanceof File))
}
