/** What a rep can do with no signal, and a phone sends later. */
export const outboxVerbs = [
  "logContact",
  "undoEntry",
  "correctPhone",
  "countReason",
  "logSeveral",
  "dismissOvertaking",
  "askReplacement",
  "noteArrival",
  "withdrawReplacement",
] as const
export type OutboxVerb = (typeof outboxVerbs)[number]

/** Where a phone sends its outbox. */
export const outboxAddress = "/api/outbox"

/** The most that is taken in one go: entries, and bytes of JSON. */
export const outboxEntries = 100
export const outboxBytes = 1_000_000

/** How long a phone works from a list it has, in hours. */
export const listHours = 24

/** One thing a rep did: `input` is what the verb's form would have sent, and the times are ISO. */
export type OutboxEntry = {
  id: string
  verb: OutboxVerb
  input: Record<string, unknown>
  /** The phone's clock when the rep tapped. */
  madeAt: string
  /** The server's clock when the list it was made from was drawn, if it was made from one. */
  listedAt: string | null
}

/** What a phone sends: the entries in the order made, and its own clock as it sends. */
export type Outbox = { accountId: string; sentAt: string; entries: OutboxEntry[] }

/** Kept is kept for good, and need not be sent again; refused will be refused again, and the sentence says why. */
export type OutboxResult = { id: string; kept: true } | { id: string; refused: string }

/** The answer with 200 and with 500, which holds the results so far; without a result an entry is sent again. */
export type OutboxAnswer = { now: string; results: OutboxResult[] }

/** The answer with 409: somebody else is signed in. */
export type OutboxOfAnother = { otherPerson: true }

/** The answer with 400, 403 and 415. */
export type OutboxTurnedAway = { refused: string }
