import { sql } from "drizzle-orm"
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import type { Filled } from "@/lib/members/terms"
import { accounts } from "./accounts"
import { id, moment, momentNow } from "./columns"
import { members } from "./members"
import { actsAsOrganiser, inReachedBranch, may, organiser, secretary } from "./roles"
import { ofRollEntry } from "./roll"

/**
 * Two memberships found to be one person: who was kept, and who counts as them from then on. It stays, so that a later
 * export that still lists both does not bring the other back.
 */
export const memberMerges = pgTable(
  "member_merges",
  {
    id: id(),
    keptId: uuid().notNull(),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    mergedId: uuid().notNull(),
    mergedBranchId: uuid().notNull(),
    mergedWorkplaceId: uuid().notNull(),
    /** Which details of the kept were empty and came from the other. */
    filled: jsonb().$type<Filled[]>().notNull(),
    /** When the number of the kept had last changed before. */
    phoneChangedAt: moment(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    mergedAt: momentNow(),
    undoneAt: moment(),
    undoneBy: uuid().references(() => accounts.id),
  },
  (table) => [
    foreignKey({
      name: "member_merges_kept",
      columns: [table.keptId, table.branchId, table.workplaceId],
      foreignColumns: [members.id, members.branchId, members.workplaceId],
    }).onUpdate("cascade"),
    foreignKey({
      name: "member_merges_merged",
      columns: [table.mergedId, table.mergedBranchId, table.mergedWorkplaceId],
      foreignColumns: [members.id, members.branchId, members.workplaceId],
    }).onUpdate("cascade"),
    // Nobody counts as two others at once.
    uniqueIndex("member_merges_standing").on(table.mergedId).where(sql`${table.undoneAt} is null`),
    index("member_merges_of_kept").on(table.keptId),
    index("member_merges_of_merged").on(table.mergedId),
    may(
      secretary,
      "select",
      sql`${inReachedBranch(table.branchId)} or ${inReachedBranch(table.mergedBranchId)}`,
    ),
    may(organiser, "select", actsAsOrganiser),
  ],
).enableRLS()

/** A place on a roll that a merge touched, and which rows of history came to it: what an undo needs, erased with the ballot. */
export const mergedPlaces = pgTable(
  "merged_places",
  {
    mergeId: uuid()
      .notNull()
      .references(() => memberMerges.id),
    ballotId: uuid().notNull(),
    memberId: uuid().notNull(),
    branchId: uuid().notNull(),
    workplaceId: uuid().notNull(),
    pledges: uuid().array().notNull().default(sql`'{}'`),
    attempts: uuid().array().notNull().default(sql`'{}'`),
    notes: uuid().array().notNull().default(sql`'{}'`),
    undoings: uuid().array().notNull().default(sql`'{}'`),
    replacements: uuid().array().notNull().default(sql`'{}'`),
    /** The new paper that was given up, where both had one on its way. */
    givenUp: uuid(),
    /** The move of the roll that the merge made of this place, if any. */
    rollEventId: uuid(),
    /** Null where the place was there before. */
    madePlaceAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.mergeId, table.ballotId, table.memberId] }),
    ofRollEntry("merged_places", table),
    index("merged_places_member").on(table.memberId, table.ballotId),
    index("merged_places_ballot").on(table.ballotId),
  ],
).enableRLS()

/** The words that names of members and workplaces are made of, folded: what a misspelt word is compared with. Nobody reads it. */
export const knownWords = pgTable("known_words", { word: text().primaryKey() }).enableRLS()
