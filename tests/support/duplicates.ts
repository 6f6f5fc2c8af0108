import { eq, sql } from "drizzle-orm"
import { withReach } from "@/db"
import { memberMerges, rollEntries } from "@/db/schema"
import { mergeMembers } from "@/lib/members/merge-members"
import { undoMerge } from "@/lib/members/undo-merge"
import { actorFor, build, type Cast, owner, person } from "./cast"

type Place = { id: string; branchId: string }

/** A second listing of somebody, on the roll of the cast's ballot like the first. */
export async function listedTwice(
  { ballot, people }: Cast,
  place: Place,
  more: Parameters<typeof person>[3] = {},
) {
  const twin = person(place, "Bethan", "Rowlands", more)
  await build.addMembers([twin])
  await build.enrol(ballot.id, people.organiser.id)
  return twin
}

type Member = { id: string }

/** Merges two through the real door, the first of them kept; gives the merge's id. */
export async function merged(by: { id: string }, kept: Member, other: Member, now = new Date()) {
  const actor = await actorFor(by)
  const input = { keptId: kept.id, memberIds: [other.id, kept.id] }
  const { mergeId } = await withReach(actor, (tx) => mergeMembers(tx, actor, input, now))
  return mergeId
}

export async function unmerged(by: { id: string }, mergeId: string, now = new Date()) {
  const actor = await actorFor(by)
  return withReach(actor, (tx) => undoMerge(tx, actor, { mergeId }, now))
}

export async function entryOf({ id }: Member) {
  return (await owner.select().from(rollEntries).where(eq(rollEntries.memberId, id)))[0]
}

export async function mergeById(mergeId: string) {
  return (await owner.select().from(memberMerges).where(eq(memberMerges.id, mergeId)))[0]
}

/** All there is about some members in every table that a merge touches, to be compared with itself. */
export async function everythingOf(...members: Member[]) {
  const ids = sql.join(
    members.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  )
  const tables = [
    "roll_entries",
    "roll_events",
    "pledges",
    "contact_attempts",
    "notes",
    "undoings",
    "replacements",
  ]
  const found: Record<string, unknown> = {}
  for (const table of tables)
    found[table] = [
      ...(await owner.execute(
        sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where member_id in (${ids}) order by to_jsonb(t)::text`,
      )),
    ]
  found.members = [
    ...(await owner.execute(sql`select to_jsonb(m) as row from members m where id in (${ids}) order by id`)),
  ]
  return found
}

/** How many of a ballot's workplaces' members are entitled, from the rows and from what is kept. */
export async function entitledIn({ ballot }: Cast) {
  const [row] = await owner.execute<{ roll: number; kept: number }>(sql`select
    (select count(*)::int from roll_entries where ballot_id = ${ballot.id} and left_on is null) as roll,
    (select sum(members)::int from member_counts where ballot_id = ${ballot.id} and tally = 'entitled') as kept`)
  return row
}
