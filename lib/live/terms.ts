/** Where the database tells of changes, in the commit that makes them. */
export const changesChannel = "turnout_changes"

/** Somewhere the roll has changed: a workplace, or all of a branch, or anything. */
export type Change = { branchId: string; workplaceId: string }

/** Reads "branch/workplace", as `tell_of_changes` writes it. */
export function readChange(told: string): Change {
  const [branchId = "", workplaceId = ""] = told.split("/")
  return { branchId, workplaceId }
}
