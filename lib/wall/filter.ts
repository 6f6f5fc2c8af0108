import { z } from "zod"
import {
  type ContactChoice,
  contactChoices,
  type FollowUpChoice,
  followUpChoices,
  type Narrowing,
  narrowingLabel,
  narrowings,
  noRep,
  type WallState,
  wallStates,
} from "./terms"

/** Which members of a branch are meant: all of them, or those for whom everything named here holds. */
export type WallFilter = {
  workplace?: string
  employer?: string
  /** An account, or that there is none. */
  rep?: string
  grade?: string
  pledge?: WallState
  contact?: ContactChoice
  followUp?: FollowUpChoice
}

const choices = {
  workplace: z.uuid(),
  employer: z.uuid(),
  rep: z.union([z.uuid(), z.literal(noRep)]),
  grade: z.string().trim().min(1).max(200),
  pledge: z.enum(wallStates),
  contact: z.enum(contactChoices),
  followUp: z.enum(followUpChoices),
} satisfies Record<Narrowing, z.ZodType<string>>

type Params = Record<string, string | string[] | undefined>

/** Reads an address. What cannot be read is left out, and `dropped` says so. */
export function readFilter(params: Params): { filter: WallFilter; dropped: string[] } {
  const filter: WallFilter = {}
  const dropped: string[] = []
  for (const name of narrowings) {
    const typed = params[name]
    if (typed === undefined || typed === "") continue
    const { data, success } = choices[name].safeParse(typed)
    if (success) Object.assign(filter, { [name]: data })
    else dropped.push(`“${String(typed).slice(0, 40)}” is no ${narrowingLabel[name].toLowerCase()} we know.`)
  }
  return { filter, dropped }
}

/** A filter as it stands in an address. */
export function filterParams(filter: WallFilter): Record<string, string> {
  return Object.fromEntries(
    narrowings.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])),
  )
}

export function isNarrowed(filter: WallFilter): boolean {
  return narrowings.some((name) => filter[name] !== undefined)
}

/** Whether it leaves out some members of the workplaces it shows, and so no workplace is seen whole. */
export function picksMembers(filter: WallFilter): boolean {
  return narrowings.some((name) => filter[name] !== undefined && !ofWholePlaces.includes(name))
}

const ofWholePlaces: readonly Narrowing[] = ["workplace", "employer", "rep"]
