import { type DeskPhase, deskPhaseLabel } from "@/lib/ballots/terms"
import { type Listed, type ListName, listedLabel, listHint, listLabel } from "@/lib/exports/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { Band, PledgeState } from "@/lib/pledges/terms"
import { type Gap, gapLabel } from "@/lib/readiness/terms"
import { type Reason, reasonLabel } from "@/lib/reasons/terms"
import { wordsOf } from "@/lib/voting/terms"
import { type WallState, wallStateLabel } from "@/lib/wall/terms"

/** What a desk is shown, by how members vote. What those who ask are shown is in `voting/terms`. */
export type DeskWords = Named & Said

type Named = {
  pledge: Record<PledgeState, string>
  reason: Record<Reason, string>
  wall: Record<WallState, string>
  band: Record<Band, string>
  gap: Record<Gap, string>
  phase: Record<DeskPhase, string>
  list: Record<ListName, string>
  listHint: Record<ListName, string>
  listed: Record<Listed, string>
  hadNotArrived: string
}

type Said = {
  /** The head of a column: of one who says that it is done, and of several. */
  saysDone: { one: string; many: string }
  saidDone: string
  /** What follows “they”. */
  haveDone: string
  hadDone: string
  willDo: string
  /** What follows a number of those who first said so. */
  newlyDone: string
  newDone: string
  /** What counts towards the line. */
  vote: { one: string; many: string }
  /** The head of a column of them. */
  votes: string
  /** What they did to be counted. */
  cameIn: string
  came: string
  cast: string
  onlyScrutineer: string
  opened: string
  standing: (of: string) => string
  /** What has to happen to so many. */
  must: string
  /** What follows a number of days, or “Today”. */
  days: { toOpening: string; left: string; last: string; press: string }
  /** The last day on which asking still brings a vote. */
  lastDay: string
  by: string
  tooLate: string
  /** Why a line of a canvass sheet cannot be right. */
  tooEarly: string
}

const byPost: DeskWords = {
  pledge: wordsOf("post").pledge,
  reason: reasonLabel,
  wall: wallStateLabel,
  band: {
    posted: "Say posted",
    will_post: "Will post",
    not_arrived: "Not arrived",
    undecided: "Undecided",
    left_alone: "Leave alone",
  },
  gap: gapLabel,
  phase: deskPhaseLabel,
  list: listLabel,
  listHint,
  listed: listedLabel,
  saysDone: { one: "Says posted", many: "Say posted" },
  saidDone: "Said posted",
  haveDone: "have posted",
  hadDone: "had posted",
  willDo: "will post",
  hadNotArrived: "It had not arrived",
  newlyDone: "newly posted",
  newDone: "New posted",
  vote: { one: "paper", many: "papers" },
  votes: "Papers",
  cameIn: "have come back",
  came: "papers came back",
  cast: "Came back",
  onlyScrutineer: "Only the scrutineer counts papers.",
  opened: "Papers went out",
  standing: (of) => `Where the papers of ${of} stand`,
  must: "must come back",
  days: {
    toOpening: "days until papers go out",
    left: "left to post",
    last: "last safe day to post",
    press: "post first class",
  },
  lastDay: "last safe posting day",
  by: "Post by",
  tooLate: "It is too late to post safely: what is in the post decides it now.",
  tooEarly: "papers had not gone out by then, so that cannot be right",
}

const otherwise: Said = {
  saysDone: { one: "Says they voted", many: "Say they voted" },
  saidDone: "Said they voted",
  haveDone: "have voted",
  hadDone: "had voted",
  willDo: "will vote",
  newlyDone: "newly voted",
  newDone: "New voted",
  vote: { one: "vote", many: "votes" },
  votes: "Votes",
  cameIn: "have been cast",
  came: "votes were cast",
  cast: "Were cast",
  onlyScrutineer: "Only the scrutineer counts votes.",
  opened: "Voting opened",
  standing: (of) => `How far ${of} has come`,
  must: "must be cast",
  days: {
    toOpening: "days until voting opens",
    left: "left to vote",
    last: "last day to vote",
    press: "vote now",
  },
  lastDay: "end",
  by: "Vote by",
  tooLate: "It is too late for much to change: the votes that are in decide it now.",
  tooEarly: "voting had not opened by then, so that cannot be right",
}

function withoutPost(method: VotingMethod): DeskWords {
  const { pledge, reasons, notArrived: not_arrived } = wordsOf(method)
  const states = { will_post: pledge.will_post, not_arrived: pledge.not_arrived }
  return {
    ...otherwise,
    pledge,
    reason: { ...reasonLabel, lost: "Lost what they vote with", not_arrived, ...reasons },
    wall: { ...wallStateLabel, ...states, posted: otherwise.saysDone.one },
    band: { ...byPost.band, ...states, posted: otherwise.saysDone.many },
    gap: { ...gapLabel, address: "No address known" },
    phase: { ...deskPhaseLabel, last_posting: "Last days" },
    list: { ...listLabel, not_posted: "Not yet voted, by workplace" },
    listHint: {
      ...listHint,
      days: "Conversations held and members who say they have voted, day by day. Nobody is named.",
    },
    listed: { ...listedLabel, ...pledge },
    hadNotArrived: not_arrived,
  }
}

const words: Record<VotingMethod, DeskWords> = {
  post: byPost,
  electronic: withoutPost("electronic"),
  workplace: withoutPost("workplace"),
}

export const deskWordsOf = (method: VotingMethod): DeskWords => words[method]
