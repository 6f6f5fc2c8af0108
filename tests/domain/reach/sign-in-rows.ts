import { randomUUID } from "node:crypto"
import { type Factory, parent } from "./rows"

const id = () => randomUUID()
const soon = () => new Date(Date.now() + 3_600_000).toISOString()

/** Rows of the tables about who comes in. */
export const signInRows: Record<string, Factory> = {
  accounts: (_, place) => ({
    id: id(),
    email: `${id()}@example.org`,
    name: "Alun Tudor",
    role: "rep",
    branch_id: place.branchId,
  }),
  sessions: (_, place) => ({ id: id(), token_hash: id(), account_id: place.repId, expires_at: soon() }),
  join_codes: (_, place, by) => ({
    id: id(),
    branch_id: place.branchId,
    code_hash: id(),
    made_by: by,
    expires_at: soon(),
  }),
  join_tries: () => ({ id: id(), network: "192.0.2.0" }),
  reach_requests: async (cast, place) => ({
    id: id(),
    account_id: place.repId,
    branch_id: place.branchId,
    workplace_id: await parent(cast, "workplaces", place),
  }),
  sign_in_codes: () => ({ id: id(), email: `${id()}@example.org`, code_hash: id(), expires_at: soon() }),
  sign_in_requests: () => ({ id: id(), email: `${id()}@example.org`, network: "192.0.2.0" }),
  passkeys: (_, place) => ({
    id: id(),
    account_id: place.repId,
    credential_id: id(),
    public_key: id(),
    counter: 0,
    transports: "{internal}",
    label: "iPhone, Safari",
  }),
  digests: async (cast, place) => ({
    account_id: await parent(cast, "accounts", place),
    week: "2026-11-23",
  }),
  spent_challenges: () => ({ challenge: id(), expires_at: soon() }),
}
