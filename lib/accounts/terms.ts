export const roles = ["rep", "secretary", "organiser"] as const
export type Role = (typeof roles)[number]

export const roleLabel: Record<Role, string> = {
  rep: "Rep",
  secretary: "Branch secretary",
  organiser: "National organiser",
}

export const roleHint: Record<Role, string> = {
  rep: "Asks the members of their workplaces.",
  secretary: "Sees a whole branch, and looks after its reps.",
  organiser: "Sets ballots up, loads the roll, and sees every branch.",
}

/** A line of a pasted list of people: who was understood, or why nobody can be invited from it. */
export type UnderstoodLine = { line: number; name: string; email: string; workplace: string; why?: string }

/** What was understood of a whole list, and the mark that a wish to invite just these sends back. */
export type UnderstoodList = { lines: UnderstoodLine[]; usable: number; mark: string }

declare const proven: unique symbol

/** Someone who has signed in. Only `lib/auth/actor.ts` makes one, from a session. */
export type Actor = {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly branchId: string | null
  readonly mayExport: boolean
  readonly maySeeAddresses: boolean
  readonly [proven]: true
}
