import { randomUUID } from "node:crypto"
import { BallotForm } from "@/lib/ballots/ballot-form"

/** A ballot form as a browser would send it, read as the action reads it. */
export function ballotForm(fields: Record<string, string | string[]> = {}) {
  return BallotForm.parse({
    id: randomUUID(),
    name: `Pay ballot ${randomUUID().slice(0, 8)}`,
    kind: "statutory",
    aggregation: "aggregated",
    question1: "Are you prepared to take part in strike action?",
    opensAt: "2027-10-11T09:00",
    closesAt: "2027-11-12T12:00",
    ...fields,
  })
}
