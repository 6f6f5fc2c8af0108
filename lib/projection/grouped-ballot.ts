import type { Beliefs, PledgeGroup } from "./terms"

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** Members of one unit by their newest pledge and the day it was recorded. */
export type PledgeCell = { pledge: PledgeGroup; day: Day; members: number }

export type BallotUnit = {
  id: string
  entitled: number
  previous: { entitled: number; cast: number } | null
  pledges: PledgeCell[]
  /** What the scrutineer counts it in, where that is more than the unit itself: an employer's workplaces. */
  countedIn?: string
}

/** The scrutineer's cumulative count at the end of a day, of a unit or of what units are counted in; null is the whole ballot. */
export type ReturnCount = { unit: string | null; day: Day; cast: number }

/** Members first spoken to on a day, and how many of them said they had posted. */
export type FirstContacts = { unit: string; day: Day; members: number; posted: number }

/** A return curve of an earlier ballot: share of its final returns in by each point of the delivery clock. */
export type PastCurve = [u: number, share: number][]

/** A ballot as grouped counts: all that the model is ever told. No member is named to it. */
export type GroupedBallot = {
  opensOn: Day
  closesOn: Day
  asOf: Day
  holidays: Day[]
  /** The share of those entitled who must vote; 0 where no line is drawn. */
  line: number
  units: BallotUnit[]
  counts: ReturnCount[]
  firstContacts: FirstContacts[]
  curves?: PastCurve[]
  /** What earlier ballots of the union taught; left out, what is believed of any union. */
  beliefs?: Beliefs
}
