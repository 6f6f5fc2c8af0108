import type { Actor } from "@/lib/accounts/terms"
import { datesInWords } from "@/lib/ballots/dates-in-words"
import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { Outlook } from "@/lib/projected/outlook"
import { projectionSentence, rangeInPercent } from "@/lib/projection/sentence"
import { lineInWords, nothingInWords } from "@/lib/today/in-words"
import { leadsTo } from "@/lib/today/leads-to"
import type { Figures } from "./queries"
import type { Digest } from "./read-digest"

type Addresses = { site: URL; stop: URL }

/** The digest as a mail. It names no member, gives no number to ring, and says of reps only how many. */
export function digestMail(
  digest: Digest,
  { name, email }: Pick<Actor, "name" | "email">,
  at: Addresses,
  now: Date,
) {
  const { ballot, branch, figures, lines, situation } = digest
  const words = deskWordsOf(ballot.method)
  const { first, behind } = datesInWords(ballot, now)
  return {
    to: email,
    subject: `${branch ?? ballot.name}: ${first.split(". ")[0]?.replace(/\.$/, "")}, ${thingsToDo(lines.length)}`,
    text: [
      `Hello ${name},`,
      `${branch ? `${ballot.name}, ${branch} branch` : ballot.name}. ${first} ${behind}`,
      whereItEnds(digest),
      figuresInWords(figures, situation.phase === "preparing", words),
      ...(lines.length > 0 ? ["To do first:"] : [nothingInWords(situation)]),
      ...lines.map((line) => {
        const { number, what, reason } = lineInWords(line, situation)
        const address = new URL(leadsTo(line, { ballotId: ballot.id }), at.site)
        return `${inFigures(number)} ${what}. ${reason}\n${address}`
      }),
      `All of it is on Progress:\n${new URL(`/progress?ballot=${ballot.id}`, at.site)}`,
      `These are what members have told us. ${words.onlyScrutineer}`,
      `You get this on Mondays while a ballot is on. To stop it, with no need to sign in:\n${at.stop}`,
    ].join("\n\n"),
    headers: {
      "List-Unsubscribe": `<${at.stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  }
}

function whereItEnds({ ballot, outlook, branch, hasLine }: Digest): string {
  if (!outlook || outlook.whole.hasTooLittle)
    return "There is too little to go on yet to say where the ballot will end."
  const { whole } = outlook
  const sentence = hasLine
    ? projectionSentence({ entitled: whole.entitled, whole })
    : `Probably ${rangeInPercent(whole)} across the whole ballot.`
  return `Where it will end: ${sentence}${branch ? ownPart(branch, outlook, deskWordsOf(ballot.method)) : ""}`
}

function ownPart(name: string, { branch }: Outlook, { vote }: DeskWords): string {
  if (!branch) return ""
  const votes = (share: string) => inFigures(branch.quantiles[share] ?? 0)
  return ` ${name} will probably bring ${votes("0.1")}–${votes("0.9")} of its ${inFigures(branch.entitled)} ${vote.many}.`
}

function figuresInWords(figures: Figures, isPreparing: boolean, { willDo, haveDone }: DeskWords): string {
  const { entitled, asked, newlyAsked, posted, newlyPosted, willPost, newlyWillPost } = figures
  const [many, newly, what] = isPreparing
    ? ([willPost, newlyWillPost, `they ${willDo}`] as const)
    : ([posted, newlyPosted, `they ${haveDone}`] as const)
  return [
    `${inFigures(asked)} of ${inFigures(entitled)} asked${ofThem(asked, newlyAsked)}.`,
    `${inFigures(many)} ${many === 1 ? "says" : "say"} ${what}${ofThem(many, newly)}.`,
    `${inFigures(entitled)} entitled${sinceLastWeek(figures)}.`,
  ].join("\n")
}

function ofThem(many: number, newly: number): string {
  if (many === 0) return ""
  return newly === 0 ? ", none since last week" : `, ${inFigures(newly)} since last week`
}

function sinceLastWeek({ entitled, entitledBefore }: Figures): string {
  if (entitledBefore === null) return ""
  const more = entitled - entitledBefore
  if (more === 0) return ", as last week"
  return `, ${inFigures(Math.abs(more))} ${more > 0 ? "more" : "fewer"} than last week`
}

function thingsToDo(number: number): string {
  if (number === 0) return "nothing waiting"
  return number === 1 ? "1 thing to do" : `${number} things to do`
}

const inFigures = (number: number) => number.toLocaleString("en-GB")
