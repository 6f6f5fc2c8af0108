import { randomUUID } from "node:crypto"
import type { Factory } from "./rows"

const id = () => randomUUID()
const soon = () => new Date(Date.now() + 3_600_000).toISOString()
const name = (what: string) => `${what} ${randomUUID()}`

/** Rows of the union itself, and its ballots, that lean on nothing but their place. */
export const unionRows: Record<string, Factory> = {
  branches: () => ({ id: id(), name: name("Branch") }),
  employers: () => ({ id: id(), name: name("Employer") }),
  workplaces: (_, place) => ({
    id: id(),
    branch_id: place.branchId,
    employer_id: place.employerId,
    name: name("Annexe"),
  }),
  members: (_, place) => ({
    id: id(),
    number: id(),
    branch_id: place.branchId,
    workplace_id: place.id,
    first_name: "Nerys",
    last_name: "Bevan",
  }),
  ballots: () => ({
    id: id(),
    name: name("Ballot"),
    kind: "statutory",
    aggregation: "aggregated",
    opens_at: new Date().toISOString(),
    closes_at: soon(),
    last_safe_posting_on: "2026-11-20",
  }),
}
