import { eq } from "drizzle-orm"
import { contactAttempts, pledges, undoings } from "@/db/schema"
import { owner } from "@/tests/support/cast"

const conversation = ["spoke", "call_back", "asked_not_to_be_contacted"]

type Said = { id: string; madeAt: Date; recordedAt: Date }

const newestFirst = (one: Said, other: Said) =>
  other.madeAt.getTime() - one.madeAt.getTime() ||
  other.recordedAt.getTime() - one.recordedAt.getTime() ||
  (other.id > one.id ? 1 : -1)

/** What the roll should say of one member, counted afresh from the whole of their history. */
export async function recount(memberId: string) {
  const undone = await owner.select().from(undoings).where(eq(undoings.memberId, memberId))
  const stands = ({ id }: Said) => !undone.some((undoing) => undoing.entryId === id)
  const of = { attempts: contactAttempts, pledges }
  const attempts = await owner.select().from(of.attempts).where(eq(of.attempts.memberId, memberId))
  const said = await owner.select().from(of.pledges).where(eq(of.pledges.memberId, memberId))
  const tried = attempts.filter(stands).sort(newestFirst)
  const [attempt] = tried
  const told = said.filter(stands).sort(newestFirst)
  const [pledge] = told
  const talks = tried.filter(({ outcome }) => conversation.includes(outcome))
  const [firstTalk, firstTold] = [talks.at(-1)?.madeAt, told.at(-1)]
  const isFirst = firstTold && (!firstTalk || firstTold.madeAt <= firstTalk)
  const asked = tried.filter(({ outcome }) => outcome === "asked_not_to_be_contacted").at(-1)
  return {
    pledge: pledge?.pledge ?? null,
    evidence: pledge?.evidence ?? null,
    pledgedAt: pledge?.madeAt ?? null,
    attempts: tried.length,
    conversations: talks.length,
    lastAttemptAt: attempt?.madeAt ?? null,
    lastChannel: attempt?.channel ?? null,
    lastOutcome: attempt?.outcome ?? null,
    firstSpokenAt: (isFirst ? firstTold.madeAt : firstTalk) ?? null,
    firstPledge: isFirst ? firstTold.pledge : null,
    followUpAt: attempt?.followUpAt ?? null,
    askedNotToBeContactedAt: asked?.madeAt ?? null,
  }
}
