import { roleLabel, roles } from "@/lib/accounts/terms"
import { longDay } from "@/lib/dates"
import type { VotingMethod } from "@/lib/law/terms"
import { gapInWords, lineInWords, narrowedInWords } from "./list-in-words"
import type { AuditedAct } from "./terms"

/** What an act tells besides who did it. */
export type Told = {
  /** How members vote in the ballot it is told of. */
  method: VotingMethod
  /** "one member", "312 members". */
  members: string
  /** A word or a figure of the detail; empty when there is none. */
  word: (key: string) => string
  /** The names that one key of the detail stands for, as far as they are known. */
  named: (key: string, otherwise: string) => string
}

/** What follows the name of who did it: whole, or what stands before and after the name of whom or what it was done to. */
export type Phrase = string | readonly [before: string, after: string]

const about = (before: string, after = "") => [before, after] as const
const role = (word: string) => {
  const known = roles.find((each) => each === word)
  return known ? roleLabel[known].toLowerCase() : "user"
}
const day = (word: string) => (/^\d{4}-\d\d-\d\d/.test(word) ? longDay(word.slice(0, 10)) : "a day")
function reached({ named }: Told) {
  const members = named("memberIds", "")
  const parts = [named("workplaceIds", ""), members && `${members} by name`].filter(Boolean)
  return parts.length > 0 ? parts.join("; ") : "a place or a member"
}
const forWhat = ({ word }: Told) => (word("purpose") ? `, for: ${word("purpose")}` : "")

/** Every act in words. */
export const phrases: Record<AuditedAct, (told: Told) => Phrase> = {
  "account.invite": ({ word }) => about("invited", `as a ${role(word("role"))}`),
  "account.end": () => about("ended the account of"),
  "account.restore": () => about("restored the account of"),
  "account.change_role": ({ word }) => about("made", `a ${role(word("to"))}`),
  "account.grant_export": () => about("gave", "the right to take lists away"),
  "account.withdraw_export": () => about("took from", "the right to take lists away"),
  "account.grant_addresses": () => about("gave", "the right to see addresses"),
  "account.withdraw_addresses": () => about("took from", "the right to see addresses"),
  "account.hand_over": ({ named }) =>
    about("handed the work of", `over to ${named("toAccountId", "somebody")}`),
  "account.join": () => "joined with a code",
  "reach.give": (told) => about("gave", reached(told)),
  "reach.end": (told) =>
    told.word("standsInFor")
      ? about("had", `stand in no longer for ${told.named("standsInFor", "somebody")}`)
      : about("took from", reached(told)),
  "reach.lend": ({ named, word }) =>
    about("had", `stand in for ${named("standsInFor", "somebody")} until ${day(word("until"))}`),
  "join_code.make": () => "made a code to join with",
  "join_code.withdraw": () => "withdrew a code to join with",
  "digest.stop": () => "stopped the weekly mail",
  "digest.start": () => "started the weekly mail again",
  "session.sign_in": () => "signed in",
  "session.sign_out": () => "signed out",
  "session.end": ({ word }) =>
    word("isOwn") === "true" ? "ended a session of their own" : about("ended a session of"),
  "passkey.add": ({ word }) => `added a passkey${word("label") ? `: ${word("label")}` : ""}`,
  "passkey.remove": ({ word }) => `removed a passkey${word("label") ? `: ${word("label")}` : ""}`,
  "ballot.create": () => about("set up"),
  "ballot.edit": ({ word }) => about("changed", word("calendar") ? "to have a new calendar address" : ""),
  "ballot.edit_script": () => about("changed what callers say in"),
  "ballot.override": ({ word }) => `put a rule of law aside, by ${word("instrument") || "an instrument"}`,
  "ballot.withdraw_override": () => "put a rule of law back",
  "ballot.move_erasure": ({ word }) => about("moved the erasure of", `to ${day(word("eraseOn"))}`),
  "ballot.erase": ({ members }) => about("erased what was known of each person in", `(${members})`),
  "return.count": ({ word }) =>
    `recorded the scrutineer’s count${word("cast") && ` of ${word("cast")}`} by ${day(word("countedOn"))}`,
  "previous.load": ({ word }) => `loaded the last turnout from ${word("fromBallot") || "another ballot"}`,
  "previous.remove": ({ word }) => `removed the last turnout of ${word("fromBallot") || "another ballot"}`,
  "roll.stage": ({ members }) => `brought in a roll of ${members} to check`,
  "roll.map": () => "said which column of a roll is which",
  "roll.merge": ({ members }) => `loaded a roll of ${members}`,
  "roll.discard": () => "threw a roll away without loading it",
  "roll.cancel": () => "stopped a roll from loading",
  "roll.export_refused": ({ members }) => `took away the rows of a roll that could not be used (${members})`,
  "roll.move": ({ word }) =>
    word("kind") === "left" ? about("took", "off the roll") : about("put", "on the roll"),
  "contact.log": () => about("logged a contact with"),
  "contact.log_several": ({ members }) => `logged a contact with ${members} at once`,
  "contact.undo": () => about("took back what was logged of"),
  "note.keep": () => about("changed the note on"),
  "queue.claim": () => about("took", "to call next"),
  "queue.skip": () => about("left", "for later"),
  "overtaking.dismiss": () => about("read a newer pledge of"),
  "member.correct_phone": () => about("corrected the number of"),
  "member.add": () => about("added"),
  "member.edit": () => about("changed the record of"),
  "member.move": () => about("moved", "to another workplace"),
  "member.leave": () => about("recorded that", "left the union"),
  "member.merge": () => about("made one record of two of"),
  "member.unmerge": () => about("made two records again of"),
  "member.see": () => about("saw the page of"),
  "list.see": ({ members }) => about(`saw a list of ${members},`),
  "today.see": (told) => `saw ${lineInWords(told)} (${told.members})`,
  "wall.see": (told) => about("saw the wall chart of", `(${told.members}${narrowedInWords(told)})`),
  "search.see": ({ members, word }) =>
    word("given")
      ? about("saw whom", `has been given by name (${members})`)
      : `searched the members, and saw ${members}`,
  "gap.see": (told) =>
    told.word("gap") === "rep"
      ? `saw which workplaces have no rep (${told.members} there)`
      : `saw whom something is missing of (${told.members}): ${gapInWords(told)}`,
  "moves.see": ({ members, word }) =>
    word("importId")
      ? `saw whom a roll not loaded yet would change, or cannot take (${members})`
      : `saw who moved on or off the roll (${members})`,
  "sheet.see": ({ members, word }) =>
    `opened canvass sheet${word("number") && ` ${word("number")}`} (${members})`,
  "audit.see": ({ members, word }) =>
    word("about") ? about("saw what was done about") : `saw what was done, with the names of ${members}`,
  "list.export": (told) => `took away a list of ${told.members}${forWhat(told)}`,
  "pledge_list.export": (told) => `took away a pledge list of ${told.members}${forWhat(told)}`,
  "readiness.export": (told) => `took away ${told.word("list") || "figures"} (${told.members})`,
  "report.export": () => "took away the report’s table of workplaces",
  "canvass.print": (told) => `printed canvass sheets of ${told.members}${forWhat(told)}`,
  "canvass.enter": ({ members }) => `typed in a canvass sheet (${members})`,
  "audit.export": (told) => `took away the audit${forWhat(told)}`,
  "employer.edit": () => about("changed where notices go at"),
  "replacement.ask": () => about("asked for a new paper for"),
  "replacement.confirm": () => about("checked where the new paper goes for"),
  "replacement.batch": ({ members }) => `put the new papers of ${members} in a batch`,
  "replacement.export": ({ members }) => `took away a batch of new papers (${members})`,
  "replacement.send": ({ members }) => `sent the scrutineer a batch of new papers (${members})`,
  "replacement.arrive": () => about("recorded the new paper of", "as come"),
  "replacement.withdraw": () => about("withdrew the new paper of"),
  "result.declare": () => about("declared the result of"),
  "result.tell": () => about("recorded who was told the result of"),
  "result.publish": () => about("put up a page for everyone with the result of"),
  "result.withdraw": () => about("took down the page with the result of"),
}
