import type { Role } from "@/lib/accounts/terms"

const anyone: readonly Role[] = ["rep", "secretary", "organiser"]
const desk: readonly Role[] = ["secretary", "organiser"]
const union: readonly Role[] = ["organiser"]
const branch: readonly Role[] = ["rep", "secretary"]
const reps: readonly Role[] = ["rep"]

/** Which roles may use which verb. The only file that asks about roles. */
const verbs = {
  logContact: anyone,
  logSeveral: anyone,
  undoEntry: anyone,
  claimNext: anyone,
  logCall: anyone,
  undoCall: anyone,
  skipMember: anyone,
  releaseClaim: anyone,
  dismissOvertaking: anyone,
  correctPhone: anyone,
  countReason: anyone,
  endOwnSession: anyone,
  addPasskey: anyone,
  removePasskey: anyone,
  inviteAccount: desk,
  endAccount: desk,
  restoreAccount: desk,
  giveWorkplaces: desk,
  giveWorkplace: desk,
  giveMember: desk,
  takeMember: desk,
  handOver: desk,
  lendReach: desk,
  endStandIn: desk,
  inviteList: desk,
  inviteAgain: desk,
  endSession: desk,
  endSessions: desk,
  makeJoinCode: desk,
  withdrawJoinCode: desk,
  giveAsked: desk,
  declineAsked: desk,
  changeRole: union,
  grantExport: union,
  withdrawExport: union,
  createBallot: union,
  editBallot: union,
  editCallScript: union,
  recordReturnCount: union,
  loadPreviousTurnout: union,
  removePreviousTurnout: union,
  stageRoll: union,
  mapRoll: union,
  mergeRoll: union,
  discardRoll: union,
  cancelRoll: union,
  exportRefused: union,
  exportList: desk,
  printCanvass: desk,
  enterCanvass: desk,
  askReplacement: anyone,
  noteArrival: anyone,
  withdrawReplacement: anyone,
  confirmReplacement: desk,
  makeBatch: union,
  sendBatch: union,
  exportBatch: union,
  grantAddresses: union,
  withdrawAddresses: union,
  overrideRule: union,
  withdrawOverride: union,
  renewCalendar: union,
  takeOffRoll: desk,
  putOnRoll: desk,
  addMember: desk,
  editMember: desk,
  moveMember: desk,
  noteLeaver: desk,
  mergeMembers: desk,
  undoMerge: desk,
  exportRollChanges: union,
  exportNoticeTotals: union,
  editNoticeAddress: union,
  declareResult: union,
  publishResult: union,
  withdrawPublication: union,
  tellResult: union,
  moveErasure: union,
  eraseBallot: union,
  exportReport: desk,
  exportAudit: desk,
  stopDigest: desk,
  startDigest: desk,
} satisfies Record<string, readonly Role[]>

export type VerbName = keyof typeof verbs

export function mayUse(role: Role, verb: VerbName): boolean {
  return verbs[verb].includes(role)
}

/** Whose accounts each role looks after: invites, gives workplaces, ends, restores. */
const looksAfter: Record<Role, readonly Role[]> = {
  rep: [],
  secretary: ["rep"],
  organiser: anyone,
}

export function mayLookAfter(role: Role, whose: Role): boolean {
  return looksAfter[role].includes(whose)
}

/** Whether a role belongs to one branch; the others reach the whole union. */
export function belongsToBranch(role: Role): boolean {
  return role !== "organiser"
}

/** Whether a role reaches its whole branch, with or without workplaces given to it. */
export function reachesWholeBranch(role: Role): boolean {
  return role === "secretary"
}

/** Whether a role reaches what it has been given, and nothing else: what one of them reaches, another can take over. */
export function reachesWhatIsGiven(role: Role): boolean {
  return belongsToBranch(role) && !reachesWholeBranch(role)
}

/** Whether a role may give a member a first place on a roll; the others may only put them back. */
export function mayEnrol(role: Role): boolean {
  return union.includes(role)
}

/** Which roles a page is for. */
export const homes = { members: anyone, progress: desk, ballots: union } as const

/** Whether a page is for a role: a plain page says by itself that there is nothing here. */
export function mayOpen(role: Role, home: keyof typeof homes): boolean {
  return homes[home].includes(role)
}

/** Where each role starts after signing in. */
export const homeOf: Record<Role, string> = { rep: "/members", secretary: "/progress", organiser: "/ballots" }

/** The places each role moves between, in order. */
export function placesOf(role: Role): { href: string; label: string }[] {
  const places = [
    { href: "/ballots", label: "Ballots", for: union },
    { href: "/progress", label: "Progress", for: desk },
    { href: "/find", label: "Members", for: desk },
    { href: "/members", label: "Members", for: reps },
    { href: "/calls", label: "Calls", for: branch },
    { href: "/members/several", label: "Log several", for: reps },
    { href: "/people", label: "People", for: desk },
    { href: "/you", label: "You", for: anyone },
  ]
  return places.filter((place) => place.for.includes(role)).map(({ href, label }) => ({ href, label }))
}

/** Whether My members is everyone this role reaches, or one workplace at a time. */
export function listsAllItReaches(role: Role): boolean {
  return role === "rep"
}
