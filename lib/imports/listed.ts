import { type SQL, sql } from "drizzle-orm"

export type Loading = { importId: string; ballotId: string }

/** Which rows `r` of a file are looked at, and how the member `m` of each is found. */
type Looking = { rows: SQL; member: SQL }

export const everyRow: Looking = { rows: sql`true`, member: sql`lower(m.number) = lower(r.number)` }

/** Those marked as news, as they were compared: their members are looked up, where numbers would be read through. */
export const markedRows: Looking = { rows: sql`r.is_news`, member: sql`m.id = r.whose` }

/** Each usable row beside what the union knows already: where it puts the member, and whether that is news. */
export const listed = ({ importId, ballotId }: Loading, { rows, member }: Looking) => sql`
  select r.line, r.number, r.first_name, r.last_name,
    case when r.phone is null then m.phone else nullif(r.phone, '') end as phone,
    case when r.email is null then m.email else nullif(r.email, '') end as email,
    case when r.grade is null then m.grade else nullif(r.grade, '') end as grade,
    coalesce(r.branch, b.name) as branch,
    coalesce(r.employer, e.name) as employer,
    coalesce(r.workplace, case when not w.is_unknown
      and lower(b.name) = lower(coalesce(r.branch, b.name))
      and lower(e.name) = lower(coalesce(r.employer, e.name)) then w.name end) as workplace,
    coalesce(r.has_usable_address, m.has_usable_address) as has_usable_address,
    m.id as member_id,
    entry.member_id is not null as had_entry,
    entry.member_id is not null and entry.left_on is null as on_roll,
    case when r.employer is null or r.employer = e.name then covered.employer_id is not null
      else lower(r.employer) in (select lower(c.name) from employers c
        join ballot_employers o on o.employer_id = c.id where o.ballot_id = ${ballotId}) end
      or not exists (select from ballot_employers where ballot_id = ${ballotId}) as in_ballot,
    coalesce((m.first_name, m.last_name) is distinct from (r.first_name, r.last_name)
      or (r.phone is not null and m.phone is distinct from nullif(r.phone, '')
        and (m.phone_corrected_at is null or r.phone not in ('', coalesce(m.wrong_phone, ''))))
      or (r.email is not null and m.email is distinct from nullif(r.email, ''))
      or (r.grade is not null and m.grade is distinct from nullif(r.grade, ''))
      or r.has_usable_address is distinct from m.has_usable_address and r.has_usable_address is not null
      or ${differ("b.name", "r.branch")} or ${differ("e.name", "r.employer")}
      or ${differ("w.name", "r.workplace")}, false) as differs
  from import_rows r
  left join members m on ${member}
  left join workplaces w on w.id = m.workplace_id
  left join branches b on b.id = m.branch_id
  left join employers e on e.id = w.employer_id
  left join roll_entries entry on entry.ballot_id = ${ballotId} and entry.member_id = m.id
  left join ballot_employers covered on covered.ballot_id = ${ballotId} and covered.employer_id = e.id
  where r.import_id = ${importId} and r.refused is null and ${rows}
    and (m.id in (select g.merged_id from member_merges g where g.undone_at is null)) is not true`

/** Whether two names are not the same; capitals are looked past only where the letters are not alike, for they cost more. */
const differ = (known: string, listed: string) =>
  sql.raw(`(${known} <> ${listed} and lower(${known}) <> lower(${listed}))`)

/**
 * Those on the roll whose number stands nowhere in the file, not even in a row that cannot be used; nor a number that was
 * merged with theirs.
 */
export const unlisted = ({ importId, ballotId }: Loading) => sql`
  select entry.member_id from roll_entries entry join members m on m.id = entry.member_id
  where entry.ballot_id = ${ballotId} and entry.left_on is null and not exists
    (select from import_rows r where r.import_id = ${importId} and lower(r.number) = lower(m.number))
    and entry.member_id not in (select counts_as(g.merged_id) from member_merges g
      join members o on o.id = g.merged_id join import_rows r on r.import_id = ${importId} and lower(r.number) = lower(o.number)
      where g.undone_at is null)`
