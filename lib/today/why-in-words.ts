import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import { type TodayWords, todayWordsOf } from "@/lib/desk-words/today"
import type { Line } from "./lines"
import type { Situation } from "./situation"
import type { LineKind } from "./terms"

/** Why a line is there, and what it may bring: an estimate to put the lines in order. */
export function whyInWords({ kind, votes }: Line, { method }: Situation): string {
  const why =
    kind === "post_today" || kind === "will_post"
      ? todayWordsOf(method).why[kind]
      : reasons[kind](deskWordsOf(method))
  return `${votesInWords(votes)}: ${why}`
}

function votesInWords(votes: number): string {
  const whole = Math.round(votes)
  if (whole < 1) return "Less than one vote"
  return whole === 1 ? "About 1 vote" : `About ${whole.toLocaleString("en-GB")} votes`
}

const reasons: Record<Exclude<LineKind, keyof TodayWords["why"]>, (words: DeskWords) => string> = {
  not_arrived: () =>
    "nobody can post a paper they have not had. Asked for in time, a new one brings some 15 votes in a hundred.",
  to_confirm: () => "the scrutineer is told of none before its address is confirmed.",
  to_send: () => "the scrutineer sends none before the batch has gone.",
  overdue_papers: () => "some have come without a word, and some have gone astray again.",
  no_rep: ({ lastDay }) =>
    `a rep who starts now reaches about half of them before the ${lastDay}, or fewer if it is near.`,
  silent_reps: () =>
    "they may be stuck, away, or have asked everybody without noting it. Only workplaces where nobody else is asking are counted.",
  follow_ups: () => "they asked us to come back, so most can be reached.",
  never_reached: () => "the same way again seldom works. Another reaches perhaps three in ten.",
  visit: ({ vote }) =>
    `of every workplace, one more conversation is likeliest to bring a ${vote.one} here. Twelve members met in a visit are counted.`,
  address: () => "about four in ten vote unasked, and without a paper they cannot.",
  contact: () => "half of those rung or mailed are reached, and these cannot be.",
  workplace: () => "nobody who could see them at work knows that they are there.",
}
