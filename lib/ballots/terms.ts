export const ballotKinds = ["statutory", "indicative"] as const
export type BallotKind = (typeof ballotKinds)[number]

export const ballotKindLabel: Record<BallotKind, string> = {
  statutory: "Statutory",
  indicative: "Indicative",
}

export const ballotKindHint: Record<BallotKind, string> = {
  statutory: "Under the law, which says who must be told what, and when, and how many must vote.",
  indicative: "Advisory. A rehearsal that shows where you stand; it may be electronic.",
}

/** How the legal tests are applied: to the whole ballot, or to each employer or workplace on its own. */
export const aggregations = ["aggregated", "by_employer", "by_workplace"] as const
export type Aggregation = (typeof aggregations)[number]

export const aggregationLabel: Record<Aggregation, string> = {
  aggregated: "One count for the whole ballot",
  by_employer: "Each employer counted on its own",
  by_workplace: "Each workplace counted on its own",
}

export const aggregationHint: Record<Aggregation, string> = {
  aggregated: "Every vote counts towards one line. A strong workplace makes up for a weak one.",
  by_employer: "Each employer passes or falls by itself, and only those that pass may act.",
  by_workplace: "Each workplace passes or falls by itself, and only those that pass may act.",
}

/** When votes may be counted together instead of workplace by workplace: Great Britain’s law. */
export const mayBeCountedTogether = [
  "every one of the workplaces has at least one member whom the dispute affects; or",
  "those entitled are all the union’s members who do some kind of work for the employer, or employers, in dispute; or",
  "those entitled are all the union’s members employed by the employer, or employers, in dispute.",
] as const

export const phases = ["preparing", "open", "last_posting", "closed"] as const
export type Phase = (typeof phases)[number]

/** What follows the close, which a desk is told of and a phone has no need of. */
export const deskPhases = [...phases, "declared", "erased"] as const
export type DeskPhase = (typeof deskPhases)[number]

export const phaseLabel: Record<Phase, string> = {
  preparing: "Preparing",
  open: "Open",
  last_posting: "Last posting",
  closed: "Closed",
}

export const deskPhaseLabel: Record<DeskPhase, string> = {
  ...phaseLabel,
  declared: "Declared",
  erased: "Erased",
}
