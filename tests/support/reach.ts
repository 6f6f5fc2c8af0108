import { and, eq, gt, isNull, or } from "drizzle-orm"
import { reaches } from "@/db/schema"
import { owner } from "./cast"

/** The workplaces and members an account reaches now, lent ones too, as the owner sees them. */
export async function reachOf({ id }: { id: string }, now = new Date()) {
  const rows = await owner
    .select()
    .from(reaches)
    .where(
      and(
        eq(reaches.accountId, id),
        isNull(reaches.endedAt),
        or(isNull(reaches.endsAt), gt(reaches.endsAt, now)),
      ),
    )
  return rows.map(({ workplaceId, memberId }) => workplaceId ?? memberId ?? "branch").sort()
}

export const sorted = (...ids: string[]) => ids.sort()
