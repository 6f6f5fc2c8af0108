import { z } from "zod"
import { kinds } from "./kinds"

const idOrNone = z.uuid().or(z.literal("")).default("")
const dayOrNone = z.iso.date().or(z.literal("")).default("")

/** Which acts to show: each part narrows it, and an empty one does not. */
export const ActFilter = z.object({
  kind: z.enum(kinds).or(z.literal("")).default(""),
  who: idOrNone,
  about: idOrNone,
  branch: idOrNone,
  ballot: idOrNone,
  from: dayOrNone,
  to: dayOrNone,
})
export type ActFilter = z.output<typeof ActFilter>

/** What an address or a form asks for; a part that cannot be read is not asked for. */
export function readFilter(params: Record<string, unknown>): ActFilter {
  const parts = Object.entries(ActFilter.shape).map(([name, schema]) => {
    const read = schema.safeParse(params[name])
    return [name, read.success ? read.data : ""]
  })
  return ActFilter.parse(Object.fromEntries(parts))
}
