import { z } from "zod"
import { type Stage, stages } from "@/lib/replacements/terms"

/** What the address of the page of new papers asks to see. */
export type View = { ballot?: string; branch?: string; show?: Stage }

type Params = Record<string, string | string[] | undefined>

export function readView(params: Params): View {
  const id = (name: string) => z.uuid().safeParse(params[name]).data
  return { ballot: id("ballot"), branch: id("branch"), show: z.enum(stages).safeParse(params.show).data }
}

/** The same page seen another way. */
export function linkTo(view: View, change: Partial<View> = {}): string {
  const { ballot, branch, show } = { ...view, ...change }
  const params = new URLSearchParams({
    ...(ballot && { ballot }),
    ...(branch && { branch }),
    ...(show && { show }),
  })
  return `/replacements?${params}`
}
