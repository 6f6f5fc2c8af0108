import { and, eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, ballotUnits, returnCounts, rollEntries } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { type Day, dayOf, longDay } from "@/lib/dates"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { NotFound, Refusal } from "@/lib/refusal"
import { standingCounts } from "./queries"

export const RecordReturnCount = z.object({
  /** Made with the form: sending it again adds nothing. */
  id: z.uuid(),
  ballotId: z.uuid(),
  ballotUnitId: z.uuid({ error: "Choose what was counted." }),
  countedOn: z.iso.date({ error: "Give the day of the count." }),
  cast: z
    .string()
    .trim()
    .transform((typed) => typed.replace(/[,\s]/g, ""))
    .pipe(z.string().regex(/^\d{1,7}$/, "Give how many were counted so far, as a whole number."))
    .transform(Number),
})
export type RecordReturnCount = z.output<typeof RecordReturnCount>

/** Records how many papers the scrutineer had by the end of a day. A count of the same day put right is a newer row. */
export async function recordReturnCount(tx: Tx, actor: Actor, input: RecordReturnCount, now: Date) {
  const { id, ballotId, ballotUnitId, countedOn, cast } = input
  const isUnit = and(eq(ballotUnits.id, ballotUnitId), eq(ballotUnits.ballotId, ballotId))
  // Held, so that two counts recorded at once are compared with each other too.
  const [unit] = await tx.select().from(ballotUnits).where(isUnit).for("update")
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  if (!unit || !ballot) throw new NotFound()
  mayBeCounted(countedOn, ballot, dayOf(now))
  const entitled = await entitledIn(tx, ballotId, ballotUnitId)
  if (cast > entitled) {
    const most = entitled.toLocaleString("en-GB")
    throw new Refusal(`Only ${most} are entitled there, so the count cannot be more.`, "cast")
  }
  const others = (await standingCounts(tx, ballotId)).filter((count) => count.ballotUnitId === ballotUnitId)
  mayFollow(input, others, deskWordsOf(ballot.method))
  const added = await tx
    .insert(returnCounts)
    .values({ id, ballotId, ballotUnitId, countedOn, cast, accountId: actor.accountId })
    .onConflictDoNothing()
    .returning()
  if (added.length === 0) return { ballotId }
  const before = others.find((count) => count.countedOn === countedOn)?.cast ?? null
  const detail = { ballotUnitId, countedOn, cast, before }
  await recordAct(tx, actor, "return.count", { ballotId, subjectId: ballotUnitId, detail })
  return { ballotId }
}

function mayBeCounted(day: Day, { opensAt, method }: { opensAt: Date; method: VotingMethod }, today: Day) {
  const opensOn = dayOf(opensAt)
  if (day > today) throw new Refusal("That day is still to come.", "countedOn")
  if (day < opensOn) throw new Refusal(`${deskWordsOf(method).opened} on ${longDay(opensOn)}.`, "countedOn")
}

/** Papers only come in: a count must fit between those of the days before and after it. */
function mayFollow(
  { countedOn, cast }: RecordReturnCount,
  others: readonly { countedOn: Day; cast: number }[],
  { vote }: DeskWords,
) {
  const wrong = others.find(
    (other) =>
      (other.countedOn < countedOn && other.cast > cast) ||
      (other.countedOn > countedOn && other.cast < cast),
  )
  if (!wrong) return
  const said = `${wrong.cast.toLocaleString("en-GB")} on ${longDay(wrong.countedOn)}`
  throw new Refusal(
    `It was ${said}, and ${vote.many} only come in. If that one was wrong, record it again for that day first.`,
    "cast",
  )
}

async function entitledIn(tx: Tx, ballotId: string, ballotUnitId: string): Promise<number> {
  const [row] = await tx
    .select({ entitled: sql<number>`count(*)::int` })
    .from(rollEntries)
    .where(
      and(
        eq(rollEntries.ballotId, ballotId),
        eq(rollEntries.ballotUnitId, ballotUnitId),
        sql`${rollEntries.leftOn} is null`,
      ),
    )
  return row?.entitled ?? 0
}
