import { sql } from "drizzle-orm"
import type { DeskWords } from "@/lib/desk-words/terms"
import { evidenceLabel, evidences, pledgeStates } from "@/lib/pledges/terms"
import { isLeftAlone } from "@/lib/roll/is-left-alone"
import type { Column } from "./list"
import { phoneForSpreadsheet } from "./phone-for-spreadsheet"
import { askedNotLabel } from "./terms"

/** The columns that lists of members share: of a place on the roll `r`, its member `m` and their workplace `w`. */
export const memberColumns = {
  number: { label: "Number", kind: "text", width: 14, from: sql`m.number` },
  name: { label: "Name", kind: "text", width: 26, from: sql`m.first_name || ' ' || m.last_name` },
  workplace: { label: "Workplace", kind: "text", width: 28, from: sql`w.name` },
  employer: { label: "Employer", kind: "text", width: 24, from: sql`e.name` },
  branch: { label: "Branch", kind: "text", width: 22, from: sql`b.name`, isExtra: true },
  phone: {
    ...{ label: "Phone", kind: "text", width: 16, inWords: phoneForSpreadsheet },
    from: sql`case when not ${isLeftAlone} then m.phone end`,
  },
  email: {
    label: "Email",
    kind: "text",
    width: 30,
    from: sql`case when not ${isLeftAlone} then m.email end`,
  },
  pledge: {
    ...{ label: "Pledge", kind: "text", width: 18, inWords: pledgeInWords },
    from: sql`case when r.pledge is null and r.asked_not_to_be_contacted_at is not null then 'asked_not'
      else coalesce(r.pledge, 'not_asked') end`,
  },
  since: {
    ...{ label: "Since", kind: "day", width: 12 },
    from: sql`(r.pledged_at at time zone 'Europe/London')::date::text`,
  },
  evidence: {
    ...{ label: "Evidence", kind: "text", width: 20, from: sql`r.evidence` },
    inWords: (value: string) => evidenceLabel[evidences.find((term) => term === value) ?? "imported"],
  },
  attempts: { label: "Attempts", kind: "number", width: 10, from: sql`r.attempts`, isExtra: true },
  conversations: {
    label: "Conversations",
    kind: "number",
    width: 13,
    from: sql`r.conversations`,
    isExtra: true,
  },
  lastAttempt: {
    ...{ label: "Last attempt", kind: "day", width: 13 },
    from: sql`(r.last_attempt_at at time zone 'Europe/London')::date::text`,
  },
} satisfies Record<string, Column>

/** Where they are read from. */
export const membersOnRoll = sql`roll_entries r join members m on m.id = r.member_id
  join workplaces w on w.id = r.workplace_id join employers e on e.id = w.employer_id
  join branches b on b.id = r.branch_id`

function pledgeInWords(value: string, { pledge }: DeskWords) {
  const state = pledgeStates.find((term) => term === value)
  return state ? pledge[state] : askedNotLabel
}
