import { type Answer, answers } from "@/lib/contacts/answer"
import { type Way, ways } from "@/lib/contacts/terms"

/** One thing a rep does on a page that the phone drew: a verb, and what it is given. */
export type Deed =
  | { verb: "logContact"; input: Logged }
  | { verb: "undoEntry"; input: { undoingId: string; ballotId: string; entryId: string } }
  | { verb: "correctPhone"; input: { ballotId: string; memberId: string; phone: string } }
  | { verb: "countReason"; input: { token: string; ballotId: string; workplaceId: string; reason: string } }
  | { verb: "dismissOvertaking"; input: { pledgeId: string } }
  | { verb: "askReplacement"; input: AboutOne & { replacementId: string; isAddressRight?: string } }
  | { verb: "noteArrival" | "withdrawReplacement"; input: AboutOne }

type AboutOne = { ballotId: string; memberId: string }

type Logged = {
  entryId: string
  ballotId: string
  memberId: string
  way: Way
  answer: Answer
  /** Left out where the page had no note to change. */
  note?: string
}

/** A deed with its id, whom it is about, and when it was made on the phone's clock. */
export type PocketEntry = { id: string; memberId: string | null; does: Deed; madeAt: Date }

/** A form's fields, and the address it is posted to, as a deed; undefined for what no page of a phone could send. */
export function entryOf(form: string, typed: Record<string, string>, now: Date): PocketEntry | undefined {
  const { ballotId = "", memberId = "", entryId = "" } = typed
  const made = (id: string | undefined, does: Deed, about: string | null = memberId) =>
    id ? { id, memberId: about, does, madeAt: now } : undefined
  switch (form) {
    case "log": {
      const way = ways.find((term) => term === typed.way)
      const answer = answers.find((term) => term === typed.answer)
      if (!way || !answer) return undefined
      return made(entryId, {
        verb: "logContact",
        input: { entryId, ballotId, memberId, way, answer, note: typed.note },
      })
    }
    case "undo": {
      const { undoingId = "" } = typed
      return made(undoingId, { verb: "undoEntry", input: { undoingId, ballotId, entryId } })
    }
    case "correct":
      return made(crypto.randomUUID(), {
        verb: "correctPhone",
        input: { ballotId, memberId, phone: typed.phone ?? "" },
      })
    case "tell": {
      const { token = "", workplaceId = "", reason = "" } = typed
      // About nobody: a reason for not voting is tied to no member, here either.
      return made(token, { verb: "countReason", input: { token, ballotId, workplaceId, reason } }, null)
    }
    case "paper": {
      const { replacementId = "", isAddressRight } = typed
      const input = { ballotId, memberId }
      if (typed.paper === "come") return made(crypto.randomUUID(), { verb: "noteArrival", input })
      if (typed.paper === "not_needed")
        return made(crypto.randomUUID(), { verb: "withdrawReplacement", input })
      return made(replacementId, {
        verb: "askReplacement",
        input: { ...input, replacementId, isAddressRight },
      })
    }
    case "dismiss":
      return made(
        crypto.randomUUID(),
        { verb: "dismissOvertaking", input: { pledgeId: typed.pledgeId ?? "" } },
        null,
      )
  }
  return undefined
}
