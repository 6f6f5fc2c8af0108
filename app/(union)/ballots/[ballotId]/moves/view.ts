import { z } from "zod"
import { type RollReason, rollReasons } from "@/lib/roll/terms"
import { readPageNumber } from "../read-page-number"

/** What the address of the moves page asks to see. */
export type View = { branch?: string; reason?: RollReason; on?: string; number?: string; page: number }

export function readView(params: Record<string, string | string[] | undefined>): View {
  return {
    branch: z.uuid().safeParse(params.branch).data,
    reason: z.enum(rollReasons).safeParse(params.reason).data,
    on: z.iso.date().safeParse(params.day).data,
    number: z.string().trim().min(1).max(60).safeParse(params.number).data,
    page: readPageNumber(params.page),
  }
}

/** The address of the same page seen another way; the first page of it, unless another is named. */
export function linkTo(view: View, change: Partial<View>): string {
  const { branch, reason, page } = { ...view, page: 1, ...change }
  const params = new URLSearchParams({
    ...(branch && { branch }),
    ...(reason && { reason }),
    ...(page > 1 && { page: String(page) }),
  })
  return params.size > 0 ? `?${params}#moves` : "?#moves"
}
