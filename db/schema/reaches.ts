import { sql } from "drizzle-orm"
import { type AnyPgColumn, check, foreignKey, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { accounts } from "./accounts"
import { branches, workplaces } from "./branches"
import { id, moment, momentNow } from "./columns"
import { members } from "./members"
import { actingAccount, actsAsOrganiser, inReachedBranch, may, organiser, rep, secretary } from "./roles"

/** What an account reaches: one workplace, or one member wherever in the branch they work, or the whole branch when neither is named. */
export const reaches = pgTable(
  "reaches",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    branchId: uuid()
      .notNull()
      .references(() => branches.id),
    workplaceId: uuid(),
    /** Reached for as long as they are in this branch: `reached_members` sees to that. */
    memberId: uuid().references(() => members.id, { onUpdate: "cascade", onDelete: "cascade" }),
    /** Lent by a colleague who is away, until then: past it the row reaches nothing. */
    standsInFor: uuid().references(() => accounts.id),
    endsAt: moment(),
    givenBy: uuid(),
    givenAt: momentNow(),
    endedAt: moment(),
    endedBy: uuid(),
  },
  (table) => [
    foreignKey({
      columns: [table.workplaceId, table.branchId],
      foreignColumns: [workplaces.id, workplaces.branchId],
    }).onUpdate("cascade"),
    check("reaches_one_thing", sql`num_nonnulls(${table.workplaceId}, ${table.memberId}) <= 1`),
    check(
      "reaches_lent",
      sql`(${table.standsInFor} is null) = (${table.endsAt} is null) and (${table.standsInFor} is null or num_nonnulls(${table.workplaceId}, ${table.memberId}) = 1)`,
    ),
    uniqueIndex("reaches_workplace")
      .on(table.accountId, table.workplaceId)
      .where(sql`${isOwn(table)} and ${table.workplaceId} is not null`),
    uniqueIndex("reaches_one_member")
      .on(table.accountId, table.memberId)
      .where(sql`${isOwn(table)} and ${table.memberId} is not null`),
    uniqueIndex("reaches_branch")
      .on(table.accountId, table.branchId)
      .where(sql`${isOwn(table)} and ${table.workplaceId} is null and ${table.memberId} is null`),
    index("reaches_account").on(table.accountId),
    index("reaches_stand_in").on(table.standsInFor).where(sql`${table.endedAt} is null`),
    index("reaches_by_member").on(table.memberId),
    index("reaches_by_workplace").on(table.workplaceId),
    may(rep, "select", sql`${table.accountId} = ${actingAccount}`),
    may(secretary, "select", inReachedBranch(table.branchId)),
    may(organiser, "select", actsAsOrganiser),
    may(secretary, "insert", namesPart(table)),
    may(secretary, "update", namesPart(table)),
    may(organiser, "insert", actsAsOrganiser),
    may(organiser, "update", actsAsOrganiser),
  ],
).enableRLS()

function isOwn(table: Record<"endedAt" | "standsInFor", AnyPgColumn>) {
  return sql`${table.endedAt} is null and ${table.standsInFor} is null`
}

/** The whole of a branch is an organiser’s to give: a secretary gives workplaces and members of theirs. */
function namesPart(table: Record<"branchId" | "workplaceId" | "memberId", AnyPgColumn>) {
  return sql`num_nonnulls(${table.workplaceId}, ${table.memberId}) = 1 and ${inReachedBranch(table.branchId)}`
}
