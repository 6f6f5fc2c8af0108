import type { VotingMethod } from "@/lib/law/terms"
import { deliveryDaysToPost, type MemberLine, memberLineHint, memberLineLabel } from "@/lib/today/terms"
import { wordsOf } from "@/lib/voting/terms"

/** What a line of Today says, by how members vote. */
export type TodayWords = {
  label: Record<MemberLine, string>
  hint: Record<MemberLine, string>
  /** Members who said that they will, a while ago: what they are, and what to ask. */
  saidWill: string
  forgotten: string
  /** On the last days. */
  pressing: string
  decided: string
  why: Record<"post_today" | "will_post", string>
}

export const todayWordsOf = (method: VotingMethod): TodayWords => words[method]

const byPost: TodayWords = {
  label: memberLineLabel,
  hint: memberLineHint,
  saidWill: "said they will post, and no word since",
  forgotten: `More than ${deliveryDaysToPost} delivery days have gone by. Ask which post box, and which day.`,
  pressing: "Ask them to post it today, first class, or it will not count.",
  decided: "what is in the post decides it",
  why: {
    post_today:
      "they mean to vote and have the paper. A reminder is worth as much as a conversation, to the six in ten it reaches.",
    will_post:
      "most who say so do, and the rest forget. Asking again, and where and when, finds those papers.",
  },
}

const otherwise = {
  saidWill: "said they will vote, and no word since",
  forgotten: "Most of a week has gone by. Ask whether they have, and if not, on which day they will.",
  pressing: "Few days are left. Ask them to vote today.",
  decided: "the votes that are in decide it",
  why: {
    post_today:
      "they mean to vote. A reminder is worth as much as a conversation, to the six in ten it reaches.",
    will_post: "most who say so do, and the rest forget. Asking again, and when, finds those votes.",
  },
}

function withoutPost(method: VotingMethod, not_arrived: string): TodayWords {
  const { notArrived, press } = wordsOf(method)
  return {
    ...otherwise,
    label: {
      ...memberLineLabel,
      ...{ post_today: press, not_arrived: notArrived },
      will_post: "Said they will vote, and no word since",
    },
    hint: {
      ...memberLineHint,
      not_arrived,
      post_today: "They say they will vote. Few days are left: ask them to do so today.",
      will_post:
        "It is most of a week since they said so. Ask whether they have; if not, on which day they will.",
    },
  }
}

const words: Record<VotingMethod, TodayWords> = {
  post: byPost,
  electronic: withoutPost(
    "electronic",
    "Ask each whether it has come since, and to look among the junk mail.",
  ),
  workplace: withoutPost("workplace", "Ask each whether they can now."),
}
