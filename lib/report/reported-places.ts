import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Day } from "@/lib/dates"
import type { Tally } from "@/lib/roll/tally"

/** What a group of members came to in a ballot, in figures. */
export type Reported = Omit<Tally, "lastAttemptAt"> & {
  attempts: number
  firstAttemptOn: Day | null
  lastAttemptOn: Day | null
  replacementsAsked: number
  replacementsArrived: number
}
export type ReportedPlace = Reported & {
  id: string
  name: string
  branchId: string
  branch: string
  employer: string
  unitId: string | null
}

/** Each workplace of a ballot, or of one branch, by branch and name: the same before its people are erased and after. */
export async function reportedPlaces(tx: Tx, ballotId: string, branchId?: string): Promise<ReportedPlace[]> {
  const rows = await tx.execute<ReportedPlace>(sql`
    select w.id, w.name, b.id as "branchId", b.name as branch, e.name as employer, u.id as "unitId", p.entitled,
      p.spoken_to as "spokenTo", p.posted, p.will_post as "willPost", p.not_arrived as "notArrived", p.undecided,
      p.not_asked as "notAsked", p.left_alone as "leftAlone", p.unsaid, p.attempts,
      p.first_attempt_on::text as "firstAttemptOn", p.last_attempt_on::text as "lastAttemptOn",
      p.replacements_asked as "replacementsAsked", p.replacements_arrived as "replacementsArrived"
    from workplaces_of(${ballotId}) p
    join workplaces w on w.id = p.workplace_id join branches b on b.id = p.branch_id
    join employers e on e.id = w.employer_id
    left join ballot_units u on u.ballot_id = ${ballotId} and coalesce(u.employer_id, w.employer_id) = w.employer_id
      and coalesce(u.workplace_id, w.id) = w.id
    where ${branchId ? sql`p.branch_id = ${branchId}` : sql`true`} order by b.name, w.name, w.id`)
  return [...rows]
}
