import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { noGrade } from "./terms"

export type NoticeLine = { name: string; members: number }
export type NoticeTotals = {
  id: string
  name: string
  noticeAddress: string | null
  entitled: number
  categories: NoticeLine[]
  workplaces: NoticeLine[]
}

type Row = {
  id: string
  kind: "all" | "category" | "workplace"
  name: string
  employer: string
  address: string | null
  members: number
}

/** Of each employer of a ballot: how many of its roll there are in all, in each category, and at each workplace. */
export async function noticeTotals(tx: Tx, ballotId: string): Promise<NoticeTotals[]> {
  const rows = await tx.execute<Row>(sql`
    with roll as (
      select w.employer_id, w.name as workplace, coalesce(nullif(m.grade, ''), ${noGrade}) as grade
      from roll_entries r join members m on m.id = r.member_id join workplaces w on w.id = r.workplace_id
      where r.ballot_id = ${ballotId} and r.left_on is null
    ), parts as (
      select employer_id, grade, workplace, grouping(grade) as no_grade, grouping(workplace) as no_workplace,
        count(*)::int as members
      from roll group by grouping sets ((employer_id), (employer_id, grade), (employer_id, workplace))
    )
    select e.id, e.name as employer, e.notice_address as address, p.members,
      case when no_grade = 0 then 'category' when no_workplace = 0 then 'workplace' else 'all' end as kind,
      coalesce(grade, workplace, '') as name
    from parts p join employers e on e.id = p.employer_id order by e.name, e.id, kind, name`)
  const employers = rows.filter(({ kind }) => kind === "all")
  const lines = (of: string, wanted: Row["kind"]) =>
    rows
      .filter(({ id, kind }) => id === of && kind === wanted)
      .map(({ name, members }) => ({ name, members }))
  return employers.map(({ id, employer, address, members }) => ({
    ...{ id, name: employer, noticeAddress: address, entitled: members },
    ...{ categories: lines(id, "category"), workplaces: lines(id, "workplace") },
  }))
}
