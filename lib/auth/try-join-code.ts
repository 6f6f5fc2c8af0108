import { lt, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { joinTries } from "@/db/schema"
import { env } from "@/lib/env"
import { hashOfJoinCode } from "@/lib/joining/code"
import { joinCodeLength, joinLetters, meantCode } from "@/lib/joining/terms"
import type { JoiningLimits } from "./joining-limits"

const wrong = "Type the eight letters and numbers as they are shown, such as CDFH-2345."

export const JoinCode = z
  .string()
  .transform(meantCode)
  .pipe(z.string().regex(new RegExp(`^[${joinLetters}]{${joinCodeLength}}$`), wrong))

export const TryJoinCode = z.object({ code: JoinCode })

export type PlacesToJoin = { branch: string; workplaces: { id: string; name: string }[] }

export type TriedJoin = PlacesToJoin | "wrong" | "too many"

type Try = { code: string; network: string }

/** What a code opens. One that opens nothing is noted against the network it came from. */
export async function tryJoinCode(
  tx: Tx,
  { code, network }: Try,
  limits: JoiningLimits,
  now: Date,
): Promise<TriedJoin> {
  const at = sql`${now.toISOString()}::timestamptz`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`join ${network}`}, 0))`)
  const hash = hashOfJoinCode(env().AUTH_SECRET, code)
  const [row] = await tx.execute<{ wrong: number; places: PlacesToJoin | null }>(sql`
    select places_to_join(${hash}) as places, (select count(*)::int from join_tries
      where network = ${network} and at > ${at} - interval '1 hour') as wrong`)
  if (!row || row.wrong >= limits.wrongPerNetwork) return "too many"
  if (row.places) return row.places
  await tx.delete(joinTries).where(lt(joinTries.at, new Date(now.getTime() - 24 * 60 * 60_000)))
  await tx.insert(joinTries).values({ network, at: now })
  return "wrong"
}
