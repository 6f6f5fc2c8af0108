import { randomUUID } from "node:crypto"
import { addRow, type Factory, memberOffTheRoll, type Place, parent } from "./rows"

const inPlace = (place: Place) => ({ branch_id: place.branchId, workplace_id: place.id })

/** Rows of two members found to be one. */
export const mergeRows: Record<string, Factory> = {
  member_merges: async (_, place, by) => ({
    id: randomUUID(),
    kept_id: place.memberId,
    ...inPlace(place),
    merged_id: await memberOffTheRoll(place),
    merged_branch_id: place.branchId,
    merged_workplace_id: place.id,
    filled: "[]",
    account_id: by,
  }),
  merged_places: async (cast, place) => {
    const { ballot_id, member_id } = await addRow(cast, "roll_entries", place, cast.people.organiser.id)
    return {
      merge_id: await parent(cast, "member_merges", place),
      ballot_id: String(ballot_id),
      member_id: String(member_id),
      ...inPlace(place),
    }
  },
  known_words: () => ({ word: randomUUID() }),
  known_changes: () => ({ changed_at: new Date().toISOString() }),
}
