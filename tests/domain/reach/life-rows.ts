import { randomUUID } from "node:crypto"
import { addRow, type Factory, type Place, parent } from "./rows"

const id = () => randomUUID()
const inPlace = (place: Place) => ({ branch_id: place.branchId, workplace_id: place.id })

const replacement: Factory = async (cast, place, by) => {
  const { ballot_id, member_id } = await addRow(cast, "roll_entries", place, by)
  return {
    id: id(),
    ballot_id: String(ballot_id),
    member_id: String(member_id),
    ...inPlace(place),
    account_id: by,
    made_at: new Date().toISOString(),
  }
}

/** Rows of a ballot’s law, new papers, result and end. */
export const lifeRows: Record<string, Factory> = {
  // Below the first seal, so that the chain begins where it did.
  audit_seals: () => ({ id: -Math.ceil(Math.random() * 2_000_000_000), ids: "{}", acts: 0, hash: "\\x00" }),
  ballot_overrides: ({ ballot }, _, by) => ({
    id: id(),
    ballot_id: ballot.id,
    rule: "mandate",
    value: "null",
    instrument: "The (Made Up) Order 2026",
    instrument_on: "2026-11-20",
    account_id: by,
  }),
  declarations: ({ ballot }, _, by) => ({ id: id(), ballot_id: ballot.id, account_id: by }),
  declared_units: async (cast, place) => ({
    declaration_id: String((await addRow(cast, "declarations", place, cast.people.organiser.id)).id),
    ballot_id: cast.ballot.id,
    ballot_unit_id: await parent(cast, "ballot_units", place),
    entitled: 40,
    cast: 20,
  }),
  declared_answers: async (cast, place, by) => {
    const { declaration_id, ballot_id, ballot_unit_id } = await addRow(cast, "declared_units", place, by)
    return {
      declaration_id: String(declaration_id),
      ballot_id: String(ballot_id),
      ballot_unit_id: String(ballot_unit_id),
      position: 1,
      question: "Are you prepared to take part in a strike?",
      yes: 12,
      no: 7,
      spoiled: 1,
    }
  },
  result_tellings: ({ ballot }, _, by) => ({
    id: id(),
    ballot_id: ballot.id,
    told_on: "2026-11-20",
    account_id: by,
  }),
  publications: async (cast, place, by) => ({
    ballot_id: await parent(cast, "ballots", place),
    slug: id(),
    published_by: by,
  }),
  replacement_batches: ({ ballot }, _, by) => ({ id: id(), ballot_id: ballot.id, members: 3, made_by: by }),
  replacements: replacement,
  replacement_addresses: async (cast, place, by) => ({
    replacement_id: await parent(cast, "replacements", place),
    branch_id: place.branchId,
    address: "14 Bridge Street, Carmarthen SA31 3JX",
    account_id: by,
  }),
  erasures: async (cast, place) => ({ ballot_id: await parent(cast, "ballots", place), rows: "{}" }),
  workplace_summaries: async (cast, place) => {
    const counts = ["entitled", "spoken_to", "posted", "will_post", "not_arrived", "undecided", "not_asked"]
    const more = ["left_alone", "unsaid", "attempts", "replacements_asked", "replacements_arrived"]
    const numbers = Object.fromEntries([...counts, ...more].map((column) => [column, 12]))
    return { ballot_id: await parent(cast, "ballots", place), ...inPlace(place), ...numbers }
  },
}
