import { type PledgeState, pledgeLabel } from "@/lib/pledges/terms"

/** What a mark says: a pledge, that nobody has reached the member, or that they were reached and have not said. */
export type WallState = PledgeState | "unsaid"

/** In the order in which the marks of a workplace stand. */
export const wallStates = [
  "posted",
  "will_post",
  "not_arrived",
  "undecided",
  "unsaid",
  "not_asked",
  "wont_vote",
  "rather_not_say",
] as const satisfies readonly WallState[]

export const wallStateLabel: Record<WallState, string> = {
  ...pledgeLabel,
  posted: "Says posted",
  not_arrived: "Paper not arrived",
  unsaid: "Spoken to, has not said",
  rather_not_say: "Rather not say",
}

export const contactChoices = ["never", "week", "older", "twice"] as const
export type ContactChoice = (typeof contactChoices)[number]

export const contactLabel: Record<ContactChoice, string> = {
  never: "Nobody has tried",
  week: "In the last seven days",
  older: "Over a week ago",
  twice: "Tried twice or more, never reached",
}

export const followUpChoices = ["overdue", "due", "later", "none"] as const
export type FollowUpChoice = (typeof followUpChoices)[number]

export const followUpLabel: Record<FollowUpChoice, string> = {
  overdue: "Overdue",
  due: "Due today",
  later: "Promised for later",
  none: "None promised",
}

/** What the members of a branch can be narrowed by, in the order it is offered. */
export const narrowings = ["workplace", "employer", "rep", "grade", "pledge", "contact", "followUp"] as const
export type Narrowing = (typeof narrowings)[number]

export const narrowingLabel: Record<Narrowing, string> = {
  workplace: "Workplace",
  employer: "Employer",
  rep: "Rep",
  grade: "Grade",
  pledge: "Pledge",
  contact: "Last contact",
  followUp: "Follow-up",
}

/** What stands for the members of workplaces that nobody has been given. */
export const noRep = "none"
/** What stands for the members whose export row named no grade. */
export const noGrade = "none given"
