import { randomUUID } from "node:crypto"
import { type SQL, sql } from "drizzle-orm"
import { type Cast, owner, person } from "@/tests/support/cast"
import { countedRows } from "./counted-rows"
import { lifeRows } from "./life-rows"
import { mergeRows } from "./merge-rows"
import { signInRows } from "./sign-in-rows"
import { unionRows } from "./union-rows"

export type Row = Record<string, string | number>
export type Place = { id: string; branchId: string; employerId: string; repId: string; memberId: string }

/** The same three places for everyone; the rep of the cast has the first, their secretary the first two. */
export function placesOf({ office, secondOffice, farOffice, people, members }: Cast): Place[] {
  return [
    { ...office, repId: people.rep.id, memberId: members.bethan.id },
    { ...secondOffice, repId: people.secondRep.id, memberId: members.sian.id },
    { ...farOffice, repId: people.outsider.id, memberId: members.farMember.id },
  ]
}

export function insertInto(table: string, row: Row): SQL {
  const columns = Object.keys(row).map((column) => sql.identifier(column))
  const values = Object.values(row).map((value) => sql`${value}`)
  return sql`insert into ${sql.identifier(table)} (${sql.join(columns, sql`, `)}) values (${sql.join(values, sql`, `)})`
}

/** A row of `table` that stands in `place`: the place itself, or a new one. */
export async function standingRow(cast: Cast, table: string, place: Place, by: string): Promise<Row> {
  if (table === "branches") return { id: place.branchId }
  if (table === "workplaces") return { id: place.id }
  return addRow(cast, table, place, by)
}

/** Puts a new valid row in `place`, with the owner's rights, and gives it back. */
export async function addRow(cast: Cast, table: string, place: Place, by: string): Promise<Row> {
  const row = await newRow(cast, table, place, by)
  const [added] = await owner.execute<Row>(sql`${insertInto(table, row)} returning *`)
  if (!added) throw new Error(`no row was added to ${table}`)
  return added
}

/** A valid row for `table` in `place`, as the account `by` would write it. What it leans on is there already. */
export async function newRow(cast: Cast, table: string, place: Place, by: string): Promise<Row> {
  const make = factories[table]
  if (!make) throw new Error(`rows.ts cannot make a row for ${table}`)
  return make(cast, place, by)
}

export type Factory = (cast: Cast, place: Place, by: string) => Row | Promise<Row>

const id = () => randomUUID()
const soon = () => new Date(Date.now() + 3_600_000).toISOString()
const inPlace = (place: Place) => ({ branch_id: place.branchId, workplace_id: place.id })

const history: Factory = ({ ballot }, place, by) => ({
  id: id(),
  ballot_id: ballot.id,
  member_id: place.memberId,
  ...inPlace(place),
  account_id: by,
  made_at: new Date().toISOString(),
})

/** The id of a new row that another leans on. */
export async function parent(cast: Cast, table: string, place: Place) {
  const { id } = await addRow(cast, table, place, cast.people.organiser.id)
  return String(id)
}

export async function memberOffTheRoll(place: Place) {
  const { id, number, firstName, lastName } = person(place, "Nerys", "Bevan")
  await owner.execute(
    insertInto("members", {
      id,
      number,
      ...inPlace(place),
      first_name: firstName,
      last_name: lastName,
    }),
  )
  return id
}

const factories: Record<string, Factory> = {
  ...signInRows,
  ...countedRows,
  ...lifeRows,
  ...mergeRows,
  ...unionRows,
  reaches: async (cast, place) => ({
    id: id(),
    account_id: place.repId,
    branch_id: place.branchId,
    workplace_id: await parent(cast, "workplaces", place),
  }),
  ballot_employers: async (cast, place) => ({
    ballot_id: cast.ballot.id,
    employer_id: await parent(cast, "employers", place),
  }),
  ballot_questions: async (cast, place) => ({
    ballot_id: await parent(cast, "ballots", place),
    position: 1,
    wording: "Are you prepared to take part in a strike?",
  }),
  ballot_units: async (cast, place) => ({
    id: id(),
    ballot_id: cast.ballot.id,
    employer_id: await parent(cast, "employers", place),
  }),
  call_scripts: async (cast, place) => ({
    ballot_id: await parent(cast, "ballots", place),
    phase: "open",
    wording: "Has it come?",
  }),
  claims: async (cast, place, by) => {
    const { ballot_id, member_id } = await addRow(cast, "roll_entries", place, by)
    return {
      ballot_id: String(ballot_id),
      member_id: String(member_id),
      ...inPlace(place),
      account_id: by,
      claimed_at: new Date().toISOString(),
      expires_at: soon(),
    }
  },
  roll_entries: async (cast, place) => ({
    ballot_id: cast.ballot.id,
    member_id: await memberOffTheRoll(place),
    ...inPlace(place),
    ballot_unit_id: await parent(cast, "ballot_units", place),
  }),
  roll_events: ({ ballot }, place, by) => ({
    id: id(),
    ballot_id: ballot.id,
    member_id: place.memberId,
    ...inPlace(place),
    kind: "left",
    reason: "long_leave",
    happened_on: "2026-11-20",
    account_id: by,
  }),
  contact_attempts: async (...at) => ({ ...(await history(...at)), channel: "phone", outcome: "spoke" }),
  pledges: async (...at) => ({ ...(await history(...at)), pledge: "posted", evidence: "told_rep" }),
  undoings: async (cast, place, by) => ({
    ...(await history(cast, place, by)),
    entry_id: await parent(cast, "pledges", place),
  }),
  notes: async (...at) => ({ ...(await history(...at)), wording: "Best after four." }),
  canvass_sheets: ({ ballot }, place, by) => ({
    id: id(),
    ballot_id: ballot.id,
    ...inPlace(place),
    member_ids: `{${place.memberId}}`,
    account_id: by,
  }),
  overtakings_seen: async (cast, place, by) => ({
    account_id: by,
    pledge_id: await parent(cast, "pledges", place),
  }),
  audit: (_, place, by) => ({ account_id: by, act: "contact.log", branch_id: place.branchId, people: 1 }),
  imports: ({ ballot }, _, by) => ({
    id: id(),
    ballot_id: ballot.id,
    account_id: by,
    file_name: "roll.csv",
    read_as: "UTF-8, commas",
    headings: "{}",
    mapping: "[]",
    state: "staged",
  }),
  import_pieces: async (cast, place) => ({
    import_id: await parent(cast, "imports", place),
    at: 0,
    bytes: "piece",
  }),
  import_progress: async (cast, place) => ({ import_id: await parent(cast, "imports", place), bytes: 9 }),
  import_rows: async (cast, place) => ({
    import_id: await parent(cast, "imports", place),
    line: 2,
    cells: "",
    first_name: "Nerys",
  }),
}
