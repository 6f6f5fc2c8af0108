export const importStates = [
  "uploaded",
  "reading",
  "checking",
  "comparing",
  "staged",
  "merging",
  "merged",
  "discarded",
  "cancelled",
  "failed",
] as const
export type ImportState = (typeof importStates)[number]

/** While an import is in one of these, something is being done with it, or waits to be. */
const underWay: readonly ImportState[] = ["uploaded", "reading", "checking", "comparing", "merging"]

export const isUnderWay = (state: ImportState) => underWay.includes(state)

/** What a membership export may tell us. There is no column for a vote, and there never is one. */
export const columns = [
  "number",
  "first_name",
  "last_name",
  "full_name",
  "known_as",
  "mobile",
  "phone",
  "email",
  "grade",
  "branch",
  "employer",
  "workplace",
  "address",
] as const
export type Column = (typeof columns)[number]

export const columnLabel: Record<Column, string> = {
  number: "Membership number",
  first_name: "First name",
  last_name: "Last name",
  full_name: "Full name",
  known_as: "Known as",
  mobile: "Mobile",
  phone: "Other phone",
  email: "Email",
  grade: "Grade",
  branch: "Branch",
  employer: "Employer",
  workplace: "Workplace",
  address: "Home address or postcode",
}

/** Several of the file's columns may be a phone or an email, the first good one is taken; an address may have several. */
export const repeatable: readonly Column[] = ["mobile", "phone", "email", "address"]

/** All that is kept of a cell of a home address: that a paper could be posted to it, or that it is a part of one. */
export const addressMarks = { whole: "given", part: "part given" } as const

/** What a workbook's cell says that holds a date: which one is of no use to the roll, and is not kept. */
export const dateCell = "(a date)"

/** Which of our columns each of the file's columns is taken for, by position; null is left out. */
export type Mapping = (Column | null)[]

/** Of an uploaded export, in megabytes. */
export const largestFile = 100

export const unknownWorkplace = "No workplace given"

/** What a file may change of who is on the roll, and where. */
export const changeKinds = ["leaving", "moving", "joining", "returning"] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeLabel: Record<ChangeKind, string> = {
  leaving: "No longer listed",
  moving: "Moved",
  joining: "New",
  returning: "Listed again",
}

/** What a merge would do, or did, in people. */
export type Figures = {
  new: number
  changed: number
  unchanged: number
  /** On the roll now, and not in the file or no longer at an employer of this ballot. */
  leaving: number
  refused: number
  /** Members at employers this ballot does not cover: kept as members, not put on its roll. */
  elsewhere: number
  /** On the roll before. */
  onRoll: number
  /** Of the new, those who come after the last day to join: not put on the roll unless an organiser says so. */
  late?: number
}

/** The same in rows, as a comparison counts them: of those `on_roll` before, the `still_listed` have one. */
export type Compared = Record<
  "usable" | "new" | "changed" | "elsewhere" | "still_listed" | "leaving" | "refused" | "on_roll",
  number
>

export type NewName = { name: string; within: string; people: number; near?: string }

export type RollChange = {
  kind: ChangeKind
  number: string
  name: string
  /** Where they are now; null for those who are new. */
  from: string | null
  /** Where the file puts them; null for those whom it no longer lists. */
  to: string | null
  /** Of this kind, however many are given. */
  all: number
}

/** Of each kind, by name, on the page; the list to take away has all of them. */
export const changesShown = 50

/** What a merge would do, as it is shown before anything does it. */
export type Found = {
  figures: Figures
  names: { branches: NewName[]; employers: NewName[]; workplaces: NewName[] }
  changes: RollChange[]
  /** After the last day to join, those who would come after it. */
  late: { until: string; members: number } | null
}

/** How a merge is to be done: see `MergeRoll`. */
export type LoadChoice = {
  leaving: number
  takeOff?: "yes"
  takeOffMost?: "yes"
  leftOn?: string
  joinLate?: "yes"
}
