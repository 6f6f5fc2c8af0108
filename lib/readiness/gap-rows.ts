import { type SQL, sql } from "drizzle-orm"
import type { MemberGap } from "./terms"

const folded = (name: SQL) => sql`regexp_replace(lower(normalize(${name}, nfkd)), '[^a-z0-9]', '', 'g')`

/** Everyone on a ballot’s roll, as `roll`, and what more than one of them have alike. To stand after `with`. A phone alone is no sign: households share one, and so do offices. */
export const rollAndLikes = (ballotId: string): SQL => sql`roll as materialized (
    select r.branch_id, r.workplace_id, w.is_unknown, m.id, m.has_usable_address, m.phone, m.grade,
      nullif(lower(m.email), '') as email,
      nullif(${folded(sql`m.first_name`)}, '') as first, nullif(${folded(sql`m.first_name || m.last_name`)}, '') as folded
    from roll_entries r join members m on m.id = r.member_id join workplaces w on w.id = r.workplace_id
    where r.ballot_id = ${ballotId} and r.left_on is null
  ),
  like_email as (select email from roll where email is not null group by email having count(*) > 1),
  like_phone as (
    select phone, first from roll where phone is not null and first is not null group by phone, first having count(*) > 1
  ),
  like_name as (
    select workplace_id, folded from roll where folded is not null group by workplace_id, folded having count(*) > 1
  )`

/** Which rows of `roll` want something. */
export const wants: Record<MemberGap, SQL> = {
  address: sql`roll.has_usable_address is not true`,
  workplace: sql`roll.is_unknown`,
  contact: sql`(roll.phone is null and roll.email is null)`,
  doubled: sql`(roll.email in (select email from like_email) or (roll.phone, roll.first) in (select phone, first from like_phone)
    or (roll.workplace_id, roll.folded) in (select workplace_id, folded from like_name))`,
}

/** The workplaces that somebody asks at. */
export const givenWorkplaces = sql`select r.workplace_id from reaches r join accounts a on a.id = r.account_id
  where r.workplace_id is not null and r.ended_at is null and r.stands_in_for is null and a.ended_at is null`
