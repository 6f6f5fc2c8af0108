import { z } from "zod"
import { forms, type Listed, type ListForm, type ListName, listed, listNames } from "@/lib/exports/terms"

/** What the address of the page asks to take away. Its names are those of the form’s fields. */
export type View = {
  list?: ListName | "canvass"
  ballot?: string
  branch?: string
  workplace?: string
  listed: Listed | ""
  columns: string[]
  form: ListForm
  purpose: string
  phones: boolean
  problem?: string
}

type Params = Record<string, string | string[] | undefined>

export function readView(params: Params): View {
  const id = (name: string) => z.uuid().safeParse(params[name]).data
  const text = (name: string) => z.string().safeParse(params[name]).data
  return {
    list: z.enum([...listNames, "canvass"]).safeParse(params.list).data,
    ...{ ballot: id("ballot"), branch: id("branch"), workplace: id("workplace") },
    listed: z.enum(listed).safeParse(params.listed).data ?? "",
    columns: [params.columns ?? []].flat(),
    form: z.enum(forms).safeParse(params.form).data ?? "xlsx",
    purpose: text("purpose") ?? "",
    phones: params.phones === "yes",
    problem: text("problem"),
  }
}
