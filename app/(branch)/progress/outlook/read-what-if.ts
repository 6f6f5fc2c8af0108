import { z } from "zod"

/** What the form asks: more conversations a day than now, and a workplace to be visited. */
export type WhatIfAsked = { typed: string; more: number; visit?: string; problem?: string }

const most = 1000
const Asked = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/)

/** Undefined when nothing was asked. A number that cannot be read keeps what was typed, with what to type instead. */
export function readWhatIf(params: Record<string, string | string[] | undefined>): WhatIfAsked | undefined {
  const typed = typeof params.more === "string" ? params.more.slice(0, 20) : ""
  const visit = z.uuid().safeParse(params.visit).data
  if (typed === "" && !visit) return undefined
  if (typed === "") return { typed, more: 0, visit }
  const { data } = Asked.safeParse(typed)
  if (data === undefined) return { typed, more: 0, visit, problem: "Type a whole number, such as 10." }
  if (Number(data) > most)
    return { typed, more: 0, visit, problem: `That is too many to believe: at most ${most}.` }
  return { typed, more: Number(data), visit }
}
