import { z } from "zod"
import type { Gap } from "@/lib/readiness/terms"
import { readPageNumber } from "../read-page-number"

/** Which branch a page about what is missing shows, whose address is being put in, and which page of a list it is. */
export type View = { branch?: string; employer?: string; page: number }

export function readView(params: Record<string, string | string[] | undefined>): View {
  const id = (name: string) => z.uuid().safeParse(params[name]).data
  return { branch: id("branch"), employer: id("employer"), page: readPageNumber(params.page) }
}

export function linkTo(ballotId: string, gap: Gap | undefined, { branch, page }: View): string {
  const params = new URLSearchParams({ ...(branch && { branch }), ...(page > 1 && { page: String(page) }) })
  return `/ballots/${ballotId}/readiness${gap ? `/${gap}` : ""}${params.size > 0 ? `?${params}` : ""}`
}
