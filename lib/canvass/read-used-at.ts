import type { z } from "zod"
import { momentAt } from "@/lib/dates"

/** When a sheet was used, as a date-and-time field sends it. */
export function readUsedAt(typed: string, context: z.RefinementCtx): Date {
  try {
    return momentAt(typed.slice(0, 16))
  } catch {
    context.addIssue({ code: "custom", message: "Say when the sheet was used: a date and a time." })
    return new Date(0)
  }
}
