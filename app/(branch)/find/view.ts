import { z } from "zod"

/** What the address of the desk’s members asks to see. */
export type View = { find: string; page: number }

export function readView(params: Record<string, string | string[] | undefined>): View {
  return {
    find: z.string().trim().max(200).safeParse(params.find).data ?? "",
    page: z.coerce.number().int().min(1).max(60).safeParse(params.page).data ?? 1,
  }
}

export function linkTo({ find, page }: View): string {
  return `/find?${new URLSearchParams({ find, ...(page > 1 && { page: String(page) }) })}`
}
