import { daysLeft } from "@/lib/ballots/days-left"
import { type Day, dayOf, shortDay } from "@/lib/dates"
import type { ReplacementWindow } from "./window"

type Waiting = { asked: number; ready: number; batched: number; overdue: number }

/** What is to be done about new papers, in short sentences: none when there is nothing. */
export function todoInWords(
  { asked, ready, batched, overdue }: Waiting,
  { replacementsCloseOn }: ReplacementWindow,
  now: Date,
): string[] {
  const unsent = ready + batched
  const until = replacementsCloseOn ? left(now, replacementsCloseOn) : ""
  return [
    asked > 0 ? `${asked} asked for and not confirmed${until}` : "",
    unsent > 0 ? `${unsent} ready to send${asked > 0 ? "" : until}` : "",
    overdue > 0 ? `${overdue} sent for and overdue` : "",
  ].filter(Boolean)
}

/** What of it is a reader’s to do: batches are for those who may make them. */
export function ownPart<Papers extends Waiting>(papers: Papers, mayBatch: boolean): Papers {
  return mayBatch ? papers : { ...papers, ready: 0, batched: 0 }
}

function left(now: Date, closes: Day): string {
  const days = daysLeft(now, closes)
  if (dayOf(now) > closes) return ", too late to send"
  return days === 0 ? ", today is the last day" : `, ${days === 1 ? "1 day" : `${days} days`} left`
}

/** Until when new papers can be asked for, and sent for, in words. */
export function windowInWords({ replacementsOpenOn, replacementsCloseOn }: ReplacementWindow, now: Date) {
  if (!replacementsOpenOn || !replacementsCloseOn)
    return "Nobody votes by post in this ballot, so there are no papers to replace."
  const [today, closes] = [dayOf(now), shortDay(replacementsCloseOn)]
  if (today < replacementsOpenOn)
    return `New papers can be asked for from ${shortDay(replacementsOpenOn)} to ${closes}.`
  if (today > replacementsCloseOn)
    return `New papers could be asked for until ${closes}. It is too late for another to come and go back in time.`
  if (today === replacementsCloseOn)
    return "Today is the last day. A batch must go to the scrutineer, and be marked as sent, by midnight."
  const days = daysLeft(now, replacementsCloseOn)
  return `New papers can be asked for until ${closes}: ${days === 1 ? "1 day" : `${days} days`} left. A batch can go to the scrutineer until the end of that day.`
}
