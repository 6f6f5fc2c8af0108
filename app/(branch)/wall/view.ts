import { z } from "zod"
import { filterParams, readFilter, type WallFilter } from "@/lib/wall/filter"
import { type Narrowing, narrowings } from "@/lib/wall/terms"

export const papers = ["a4", "a3"] as const
export type Paper = (typeof papers)[number]

/** What the address of the wall chart asks to see. */
export type WallView = {
  ballot?: string
  branch?: string
  filter: WallFilter
  /** Counted from 1. */
  sheet: number
  paper: Paper
}

type Params = Record<string, string | string[] | undefined>

export function readWallView(params: Params): { view: WallView; dropped: string[] } {
  const id = (name: string) => z.uuid().safeParse(params[name]).data
  const { filter, dropped } = readFilter(params)
  const sheet = z.coerce.number().int().min(1).max(10_000).safeParse(params.sheet).data ?? 1
  const paper = z.enum(papers).safeParse(params.paper).data ?? "a4"
  return { view: { ballot: id("ballot"), branch: id("branch"), filter, sheet, paper }, dropped }
}

/** The address of the same chart seen another way. Whoever is shown others begins at the first sheet. */
export function wallLink(view: WallView, change: Partial<WallView> = {}): string {
  const { filter, sheet, paper } = { ...view, sheet: change.filter ? 1 : view.sheet, ...change }
  const params = new URLSearchParams({
    ...standing(view),
    ...filterParams(filter),
    ...(sheet > 1 && { sheet: String(sheet) }),
    ...(paper !== "a4" && { paper }),
  })
  return `?${params}`
}

/** What stays in the address whatever is narrowed. */
export function standing({ ballot, branch }: WallView): Record<string, string> {
  return { ...(ballot && { ballot }), ...(branch && { branch }) }
}

/** The filter without some of what it is narrowed by. */
export function letGo(filter: WallFilter, ...gone: Narrowing[]): WallFilter {
  return Object.fromEntries(
    narrowings.filter((name) => !gone.includes(name)).flatMap((name) => pairOf(filter, name)),
  )
}

const pairOf = (filter: WallFilter, name: Narrowing) =>
  filter[name] === undefined ? [] : [[name, filter[name]] as const]
