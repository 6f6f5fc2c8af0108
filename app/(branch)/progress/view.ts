import { z } from "zod"
import { type Arrangement, readArrangement } from "@/lib/roll/arrange"

/** What the address of the progress page asks to see. */
export type View = {
  ballot?: string
  branch?: string
  employer?: string
  sort: Arrangement
  withoutRep: boolean
}

type Params = Record<string, string | string[] | undefined>

export function readView(params: Params): View {
  const id = (name: string) => z.uuid().safeParse(params[name]).data
  return {
    ballot: id("ballot"),
    branch: id("branch"),
    employer: id("employer"),
    sort: readArrangement(z.string().safeParse(params.sort).data),
    withoutRep: params.without === "rep",
  }
}

/** The address of the same page seen another way. */
export function linkTo(view: View, change: Partial<View>): string {
  const { ballot, branch, employer, sort, withoutRep } = { ...view, ...change }
  const params = new URLSearchParams({
    ...(ballot && { ballot }),
    ...(branch && { branch }),
    ...(employer && { employer }),
    ...(withoutRep && { without: "rep" }),
    ...(sort !== "not-asked" && { sort }),
  })
  return `?${params}`
}
