export const importStates = ["staged", "merged", "discarded"] as const
export type ImportState = (typeof importStates)[number]

/** What the merge would do with one row of a membership export. */
export const verdicts = ["new", "changed", "unchanged", "refused"] as const
export type Verdict = (typeof verdicts)[number]
