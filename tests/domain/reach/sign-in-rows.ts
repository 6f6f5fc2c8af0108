import { randomUUID } from "node:crypto"
import type { Cast } from "@/tests/support/cast"
import type { Place } from "./rows"

const id = () => randomUUID()
const soon = () => new Date(Date.now() + 3_600_000).toISOString()

/** What signing in keeps: a row of each of its tables. None leans on another’s. */
export const signInRows = {
  sessions: (_: Cast, place: Place) => ({
    id: id(),
    token_hash: id(),
    account_id: place.repId,
    expires_at: soon(),
  }),
  sign_in_codes: () => ({ id: id(), email: `${id()}@example.org`, code_hash: id(), expires_at: soon() }),
  sign_in_requests: () => ({ id: id(), email: `${id()}@example.org`, network: "192.0.2.0" }),
  passkeys: (_: Cast, place: Place) => ({
    id: id(),
    account_id: place.repId,
    credential_id: id(),
    public_key: id(),
    counter: 0,
    transports: "{internal}",
    label: "iPhone, Safari",
  }),
  spent_challenges: () => ({ challenge: id(), expires_at: soon() }),
}
