import { randomUUID } from "node:crypto"
import type { Tx } from "@/db"
import type { Actor, Role } from "@/lib/accounts/terms"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { workByDay } from "@/lib/contacts/activity-queries"
import { logContact } from "@/lib/contacts/log-contact"
import { overtakings } from "@/lib/contacts/overtaking-queries"
import { history, newestNote } from "@/lib/contacts/queries"
import { undoEntry } from "@/lib/contacts/undo-entry"
import { callList, memberOnRoll } from "@/lib/members/queries"
import { pocketOf } from "@/lib/pocket/pocket-of"
import { claimNext } from "@/lib/queue/claim-next"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import type { sixtyThousand } from "./sixty-thousand"

type Union = Awaited<ReturnType<typeof sixtyThousand>>

/** What is asked of the database so often that it must stay quick however large the union is, and as whom. */
export const hotStatements: Record<
  string,
  { as: Role; ask: (tx: Tx, actor: Actor, union: Union) => Promise<unknown> }
> = {
  "a rep’s ballot": { as: "rep", ask: (tx) => currentBallot(tx, new Date()) },
  "a rep’s list": { as: "rep", ask: (tx, _, { ballot }) => callList(tx, ballot.id) },
  "what overtook a rep’s entries": {
    as: "rep",
    ask: (tx, _, { ballot }) => overtakings(tx, ballot.id, new Date()),
  },
  "a member’s page": {
    as: "rep",
    ask: async (tx, _, { ballot, member }) => [
      await memberOnRoll(tx, ballot.id, member.id),
      await history(tx, ballot.id, member.id),
      await newestNote(tx, ballot.id, member.id),
    ],
  },
  "what a phone keeps": { as: "rep", ask: (tx, actor) => pocketOf(tx, actor, new Date()) },
  "a talk logged": {
    as: "rep",
    ask: (tx, actor, { ballot, member }) => logContact(tx, actor, talk(ballot.id, member.id), new Date()),
  },
  "a talk taken back": {
    as: "rep",
    ask: async (tx, actor, { ballot, member }) => {
      const { entryId, ...about } = talk(ballot.id, member.id)
      await logContact(tx, actor, { entryId, ...about }, new Date())
      await undoEntry(tx, actor, { undoingId: randomUUID(), ballotId: ballot.id, entryId }, new Date())
    },
  },
  "the next to call": {
    as: "rep",
    ask: (tx, actor, { ballot }) => claimNext(tx, actor, { ballotId: ballot.id, branchId: "" }, new Date()),
  },
  "a branch’s workplaces": {
    as: "secretary",
    ask: (tx, _, { ballot, place }) => progressByWorkplace(tx, ballot.id, place.branch_id),
  },
  "a branch’s work by day": {
    as: "secretary",
    ask: (tx, _, { ballot, place }) => workByDay(tx, ballot.id, place.branch_id),
  },
  "where the union stands": { as: "organiser", ask: (tx, _, { ballot }) => ballotProgress(tx, ballot.id) },
}

const talk = (ballotId: string, memberId: string) => ({
  ...({ entryId: randomUUID(), ballotId, memberId, way: "phone", answer: "posted" } as const),
  ...{ note: "After six", next: "", within: "" },
})
