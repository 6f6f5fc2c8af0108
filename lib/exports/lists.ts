import { coverageByRepList } from "./coverage-by-rep-list"
import { coverageList } from "./coverage-list"
import { dayList } from "./day-list"
import { followUpList } from "./follow-up-list"
import type { List } from "./list"
import { notPostedList } from "./not-posted-list"
import { pledgeList } from "./pledge-list"
import type { ListName } from "./terms"

/** Every list that can be taken away. One more is one more description. */
export const lists: Record<ListName, List> = {
  not_posted: notPostedList,
  pledge_list: pledgeList,
  follow_ups: followUpList,
  coverage: coverageList,
  coverage_by_rep: coverageByRepList,
  days: dayList,
}
