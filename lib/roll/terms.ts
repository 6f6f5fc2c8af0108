export const rollEventKinds = ["joined", "left"] as const
export type RollEventKind = (typeof rollEventKinds)[number]

export const joiningReasons = ["loaded", "new_member", "moved_in", "reinstated", "merged"] as const
export const leavingReasons = [
  "no_longer_listed",
  "left_union",
  "left_employer",
  "long_leave",
  "excluded",
  "moved_out",
  "duplicate",
] as const

/** Why one member is put on the roll, or taken off it, by hand: the others are for a load to say. */
export const reasonsToJoin = ["new_member", "moved_in", "reinstated"] as const
export const reasonsToLeave = ["left_union", "left_employer", "long_leave", "excluded", "moved_out"] as const

export const rollReasons = [...joiningReasons, ...leavingReasons] as const
export type RollReason = (typeof rollReasons)[number]

export const rollReasonLabel: Record<RollReason, string> = {
  loaded: "On the membership export",
  new_member: "New member",
  moved_in: "Moved in",
  reinstated: "Put back",
  no_longer_listed: "No longer on the membership export",
  left_union: "Left the union",
  left_employer: "Left the employer",
  long_leave: "On long leave",
  excluded: "Excluded",
  moved_out: "Moved out",
  merged: "Merged with another number of theirs",
  duplicate: "Listed twice",
}
