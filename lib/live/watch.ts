import type { Change } from "./terms"

/** Where somebody wants to hear of changes. A list left out is no limit. */
export type Watch = { branches?: ReadonlySet<string>; workplaces?: ReadonlySet<string> }

/** Whether a change is news to whoever watches. One too large to be told place by place is news to all it may touch. */
export function isNewsTo({ branches, workplaces }: Watch, { branchId, workplaceId }: Change): boolean {
  return isWithin(branches, branchId) && isWithin(workplaces, workplaceId)
}

function isWithin(limit: ReadonlySet<string> | undefined, id: string) {
  return !limit || id === "" || limit.has(id)
}
