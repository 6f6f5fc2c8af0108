import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { jurisdictions, nations, votingMethods } from "@/lib/law/terms"
import { readOverrides } from "@/lib/overrides/read-overrides"
import { planOf } from "./plan-of"
import { ballotKinds } from "./terms"
import { timetableOf } from "./timetable"

const day = z.iso.date().nullable()

const Found = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(ballotKinds),
  jurisdiction: z.enum(jurisdictions),
  method: z.enum(votingMethods),
  nations: z.array(z.enum(nations)),
  opensAt: z.coerce.date(),
  closesAt: z.coerce.date(),
  ballotNoticeOn: day,
  samplePaperOn: day,
  replacementsOpenOn: day,
  joinersUntil: day,
  replacementsCloseOn: day,
  lastSafePostingOn: z.iso.date(),
  resultOn: day,
  actionNoticeOn: day,
  firstActionOn: day,
  heldMandateEndsOn: day,
  declaredAt: z.coerce.date().nullable(),
  eraseOn: day,
  overrides: z.array(
    z.object({ rule: z.string(), value: z.unknown(), instrument: z.string(), instrumentOn: z.iso.date() }),
  ),
})

/** The ballot whose calendar has this key, and its days; undefined when none has. */
export async function calendarByKey(tx: Tx, key: string) {
  const [row] = await tx.execute<{ ballot: unknown }>(sql`select ballot_by_calendar_key(${key}) as ballot`)
  if (!row?.ballot) return undefined
  const { overrides, ...ballot } = Found.parse(row.ballot)
  const { id, name } = ballot
  return { id, name, days: timetableOf(planOf(ballot, readOverrides(overrides)), ballot) }
}
