import { randomUUID } from "node:crypto"
import { beliefs } from "@/lib/projection/priors"
import { owner } from "@/tests/support/cast"
import { addRow, type Factory, insertInto, type Place, parent } from "./rows"

const ends = { entitled: 40, cast_needed: 20, mean: 20, sd: 3, quantiles: "{}", chance: 0.5 }
const inPlace = (place: Place) => ({ branch_id: place.branchId, workplace_id: place.id })

/** Rows in which members are counted, by us or by the scrutineer, and what was projected from them. */
export const countedRows: Record<string, Factory> = {
  member_counts: ({ ballot }, place) => ({
    ballot_id: ballot.id,
    ...inPlace(place),
    tally: "posted",
    day: "2026-11-20",
    members: 3,
  }),
  branch_counts: ({ ballot }, { branchId }) => ({
    ballot_id: ballot.id,
    branch_id: branchId,
    tally: "posted",
    members: 3,
  }),
  projections: async (cast, place) => ({
    ballot_id: await parent(cast, "ballots", place),
    day: "2026-11-20",
    ...ends,
    conversations: 40,
    rests_on: "{}",
    warnings: "[]",
    has_too_little: "false",
  }),
  projected_parts: async (cast, place) => {
    const { ballot_id, day } = await addRow(cast, "projections", place, cast.people.organiser.id)
    return { ballot_id: String(ballot_id), day: String(day), branch_id: place.branchId, ...ends }
  },
  projected_workplaces: async (cast, place) => ({
    ballot_id: await parent(cast, "ballots", place),
    ...inPlace(place),
    mean: 20,
    quantiles: "{}",
    chance: 0.5,
    worth: 0.05,
    warnings: "[]",
  }),
  learnt_beliefs: async (cast, place) => {
    const [ballot_id, declaration_id] = [await parent(cast, "ballots", place), randomUUID()]
    const declaration = { id: declaration_id, ballot_id, account_id: cast.people.organiser.id }
    await owner.execute(insertInto("declarations", declaration))
    return { ballot_id, declaration_id, beliefs: JSON.stringify(beliefs) }
  },
  branch_weeks: async (cast, place) => ({
    ballot_id: await parent(cast, "ballots", place),
    branch_id: inPlace(place).branch_id,
    ...{ asking: 2, newly_spoken_to: 9 },
  }),
  turn_counts: async (cast, place) => ({
    ballot_id: await parent(cast, "ballots", place),
    ...inPlace(place),
    ...{ early: 20, early_posted: 8, early_unknown: 2, late: 20, late_posted: 6 },
  }),
  previous_turnouts: async (cast, place, by) => ({
    id: randomUUID(),
    ballot_id: cast.ballot.id,
    workplace_id: await parent(cast, "workplaces", place),
    from_ballot: "Pay ballot 2024",
    entitled: 40,
    cast: 19,
    account_id: by,
  }),
  return_counts: async (cast, place, by) => ({
    id: randomUUID(),
    ballot_id: cast.ballot.id,
    ballot_unit_id: await parent(cast, "ballot_units", place),
    counted_on: "2026-11-20",
    cast: 12,
    account_id: by,
  }),
  reason_tallies: async (cast, place) => {
    const own = { ...place, id: await parent(cast, "workplaces", place) }
    return { ballot_id: cast.ballot.id, ...inPlace(own), week: "2026-11-16", reason: "away", members: 1 }
  },
  reason_tokens: () => ({ hash: randomUUID(), counted_on: "2026-11-16" }),
}
