import type { Day } from "@/lib/dates"
import type { Quantiles } from "@/lib/projection/terms"

/** What waits at one workplace, in members of the roll. */
export type PlaceFacts = {
  id: string
  name: string
  branchId: string
  employerId: string
  /** Stands for "none given". */
  isUnknown: boolean
  entitled: number
  /** With whom a conversation could still bring a paper. */
  open: number
  /** How many people the workplace has been given to. */
  reps: number
  notArrived: number
  neverReached: number
  followUps: number
  /** The oldest promise among them. */
  followUpOn: Day | null
  willPost: number
  toPost: number
  noContact: number
  noAddress: number
  /** Papers from one more conversation there, as last projected; null before anything was. */
  worth: number | null
  /** Where units pass or fall alone: what is expected of the unit it is counted in. */
  unit: { quantiles: Quantiles; castNeeded: number } | null
}

/** A rep, and the workplaces they have been given. */
export type RepFacts = {
  id: string
  name: string
  givenAt: Date
  /** When they last logged anything in this ballot. */
  lastAt: Date | null
  placeIds: string[]
}

/** New papers that wait for somebody, in members. */
export type PaperFacts = { asked: number; ready: number; batched: number; overdue: number }

export type TodayFacts = { places: PlaceFacts[]; reps: RepFacts[]; papers: PaperFacts }
