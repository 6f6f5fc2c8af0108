import type { z } from "zod"
import type { Actor } from "@/lib/accounts/terms"
import type { FormState } from "@/lib/forms/terms"
import { readForm, type Write, write } from "@/lib/write"
import { type PlainPage, plainPage } from "./plain-page"
import { seeOther } from "./see-other"

type Ways<Input, Done> = {
  /** Where a form that was saved leads. */
  onward: (input: Input, done: Done) => string
  /** The page it came from, with what was typed and why it was not saved. */
  again: (attempt: FormState, typed: Record<string, string>) => Promise<PlainPage | undefined>
}

/** Answers a plain form: saved, and on; or refused, with all that was typed kept. */
export async function posted<Schema extends z.ZodType, Done>(
  request: Request,
  actor: Actor | undefined,
  what: Write<Schema, Done>,
  { onward, again }: Ways<z.output<Schema>, Done>,
): Promise<Response> {
  if (!actor) return seeOther("/sign-in")
  const typed = readForm(await request.formData())
  const written = await write(actor, what, typed, new Date())
  if ("done" in written) return seeOther(onward(written.input, written.done))
  return plainPage(request, () => again({ ...written, typed }, lone(typed)))
}

function lone(typed: ReturnType<typeof readForm>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)]))
}
