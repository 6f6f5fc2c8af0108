import { answerInWords, readAnswer } from "@/lib/contacts/answer"
import type { PocketEntry } from "@/lib/pocket/entry"
import type { Pocket } from "@/lib/pocket/pocket"

/** What a rep reads of an entry that waits or was refused. A reason says nothing of whom it was about. */
export function inWords({ does, memberId }: PocketEntry, pocket?: Pocket): string {
  const member = pocket?.members.find(({ id }) => id === memberId)
  const name = member ? `${member.firstName} ${member.lastName}` : "A member"
  switch (does.verb) {
    case "logContact": {
      const { pledge = null, outcome = null } = readAnswer(does.input.answer)
      return does.input.answer === "note"
        ? `${name}, a note`
        : `${name}, ${answerInWords({ pledge, outcome }, pocket?.ballot.method)}`
    }
    case "undoEntry":
      return `${name}, taken back`
    case "correctPhone":
      return `${name}, a new number`
    case "countReason":
      return "A reason for the tally"
    case "askReplacement":
      return `${name}, a new paper`
    case "noteArrival":
      return `${name}, the new paper has come`
    case "withdrawReplacement":
      return `${name}, no new paper needed`
    case "dismissOvertaking":
      return "A word from a colleague, seen"
  }
}
