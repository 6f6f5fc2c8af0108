import { z } from "zod"
import type { Gap } from "@/lib/readiness/terms"
import { readPageNumber } from "../read-page-number"

/** Which branch a page about what is missing shows, and which page of its list. */
export type View = { branch?: string; page: number }

export function readView(params: Record<string, string | string[] | undefined>): View {
  return { branch: z.uuid().safeParse(params.branch).data, page: readPageNumber(params.page) }
}

export function linkTo(ballotId: string, gap: Gap | undefined, { branch, page }: View): string {
  const params = new URLSearchParams({ ...(branch && { branch }), ...(page > 1 && { page: String(page) }) })
  return `/ballots/${ballotId}/readiness${gap ? `/${gap}` : ""}${params.size > 0 ? `?${params}` : ""}`
}
