import type { z } from "zod"
import { withReach } from "@/db"
import { mayUse, type VerbName } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { NotFound, Refusal } from "@/lib/refusal"
import { readForm, type Verb } from "@/lib/write"

type List<Schema extends z.ZodType> = {
  name: VerbName
  schema: Schema
  verb: Verb<z.output<Schema>, string>
  fileName: string
}

/** Answers with a short list as a spreadsheet opens it. Posted, so that no link takes it away. */
export async function download<Schema extends z.ZodType>(
  request: Request,
  actor: Actor | undefined,
  { name, schema, verb, fileName }: List<Schema>,
) {
  if (!["same-origin", null].includes(request.headers.get("sec-fetch-site")))
    return plain("Not from here.", 403)
  if (!actor) return new Response(null, { status: 303, headers: { location: "/sign-in" } })
  const parsed = schema.safeParse(readForm(await request.formData()))
  if (!mayUse(actor.role, name) || !parsed.success) return plain("Not found.", 404)
  try {
    const csv = await withReach(actor, (tx) => verb(tx, actor, parsed.data, new Date()))
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "no-store",
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return plain("Not found.", 404)
    if (error instanceof Refusal) return plain(error.message, 403)
    throw error
  }
}

const plain = (words: string, status: number) => new Response(words, { status })
