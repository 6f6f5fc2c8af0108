import { type SQL, sql } from "drizzle-orm"
import { triesEnough } from "@/lib/contacts/terms"
import { addDays, dayOf, momentAt } from "@/lib/dates"
import type { WallFilter } from "./filter"
import { type ContactChoice, contactChoices, type Narrowing, narrowings, noGrade, noRep } from "./terms"

/**
 * The condition, over `roll_entries r join members m on m.id = r.member_id`, that holds for the members a filter means.
 * Which ballot and which branch is for the query to say, and that they are still on the roll.
 */
export function membersMatching(filter: WallFilter, now: Date): SQL {
  const conditions = Object.values(conditionsOf(filter, now))
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

/** The same, one by one: only what is narrowed by has a condition. */
export function conditionsOf(filter: WallFilter, now: Date): Partial<Record<Narrowing, SQL>> {
  const conditions: Partial<Record<Narrowing, SQL>> = {}
  for (const name of narrowings) {
    const condition = conditionOf(name, filter, now)
    if (condition) conditions[name] = condition
  }
  return conditions
}

function conditionOf(name: Narrowing, filter: WallFilter, now: Date): SQL | undefined {
  const value = filter[name]
  if (value === undefined) return undefined
  switch (name) {
    case "workplace":
      return sql`r.workplace_id = ${value}`
    case "employer":
      return sql`r.workplace_id in (select w.id from workplaces w where w.employer_id = ${value})`
    case "rep":
      return value === noRep
        ? sql`not exists (select ${givenHere})`
        : sql`exists (select ${givenHere} and s.account_id = ${value})`
    case "grade":
      return sql`${gradeInSql} = ${value}`
    case "pledge":
      return sql`${stateInSql} = ${value}`
    case "contact":
      return sql`${value} = any(${contactsInSql(now)})`
    case "followUp":
      return sql`${followUpInSql(now)} = ${value}`
  }
}

const givenHere = sql`from reaches s join accounts a on a.id = s.account_id
  where s.workplace_id = r.workplace_id and s.ended_at is null and a.ended_at is null`

export const gradeInSql = sql`coalesce(nullif(m.grade, ''), ${noGrade})`

/** A `WallState`. Who asked not to be contacted, and said nothing else, is left alone like who would rather not say. */
export const stateInSql = sql`case when r.pledge is not null then r.pledge
  when r.asked_not_to_be_contacted_at is not null then 'rather_not_say'
  when r.conversations > 0 then 'unsaid' else 'not_asked' end`

/** Every `ContactChoice` that holds. */
export function contactsInSql(now: Date): SQL {
  const weekAgo = sql`${midnight(now, -6)}::timestamptz`
  const holds: Record<ContactChoice, SQL> = {
    never: sql`r.attempts = 0`,
    week: sql`r.last_attempt_at >= ${weekAgo}`,
    older: sql`r.last_attempt_at < ${weekAgo}`,
    twice: sql`r.attempts >= ${triesEnough} and r.conversations = 0`,
  }
  const each = contactChoices.map((choice) => sql`case when ${holds[choice]} then ${choice} end`)
  return sql`array_remove(array[${sql.join(each, sql`, `)}]::text[], null)`
}

/** A `FollowUpChoice`: overdue from the day after it was promised for, as a rep’s list has it. */
export function followUpInSql(now: Date): SQL {
  return sql`case when r.follow_up_at is null then 'none'
    when r.follow_up_at < ${midnight(now, 0)}::timestamptz then 'overdue'
    when r.follow_up_at < ${midnight(now, 1)}::timestamptz then 'due' else 'later' end`
}

const midnight = (now: Date, days: number) => momentAt(`${addDays(dayOf(now), days)}T00:00`).toISOString()
