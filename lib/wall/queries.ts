import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { type Tally, type TallyRow, tally, tallyOf, together } from "@/lib/roll/tally"
import type { WallFilter } from "./filter"
import { conditionsOf, contactsInSql, followUpInSql, gradeInSql, stateInSql } from "./members-matching"
import { type Narrowing, narrowings, noRep } from "./terms"

export type Rep = { id: string; name: string }

/** One workplace: how many are on the roll there, and of those a filter means, where their papers stand. */
export type WallPlace = {
  id: string
  name: string
  employerId: string
  employer: string
  reps: Rep[]
  entitled: number
  shown: Tally & { attempts: number }
}

export type Wall = {
  places: WallPlace[]
  /** How many there would be with each choice, all else being narrowed as it is. */
  choices: Record<Narrowing, Map<string, number>>
  /** How many there would be if one narrowing were let go. */
  without: Map<Narrowing, number>
}

export type Where = { ballotId: string; branchId: string }

type PlaceRow = Omit<WallPlace, "shown" | "employerId"> & {
  employer_id: string
  shown: (TallyRow & { attempts: number }) | null
}
type Counted = { of: string; choice: string; members: number }

/** A branch’s workplaces on the roll, and what its members can be narrowed by: one reading of the roll for all of it. */
export async function readWall(tx: Tx, where: Where, filter: WallFilter, now: Date): Promise<Wall> {
  const [row] = await tx.execute<{ places: PlaceRow[]; counted: Counted[] }>(sql`
    with ${givenTo(where)}, ${everyone(where, filter, now)}
    select coalesce((select json_agg(p order by p.name, p.id) from (${placesOf}) p), '[]') as places,
      coalesce((select json_agg(c order by c.choice) from (${countsOf(filter)}) c), '[]') as counted`)
  const { places = [], counted = [] } = row ?? {}
  const of = (name: string) =>
    new Map(counted.filter((each) => each.of === name).map(({ choice, members }) => [choice, members]))
  return {
    places: places.map(({ employer_id, shown, ...place }) => ({
      ...place,
      employerId: employer_id,
      shown: shown ? { ...tallyOf(shown), attempts: shown.attempts } : nobody,
    })),
    choices: {
      ...{ workplace: of("workplace"), employer: of("employer"), rep: of("rep"), grade: of("grade") },
      ...{ pledge: of("pledge"), contact: of("contact"), followUp: of("followUp") },
    },
    without: new Map(narrowings.flatMap((name) => lettingGo(name, of("without")))),
  }
}

const nobody = { ...together([]), attempts: 0 }

function lettingGo(name: Narrowing, without: Map<string, number>): [Narrowing, number][] {
  const members = without.get(name)
  return members === undefined ? [] : [[name, members]]
}

const givenTo = ({ branchId }: Where) => sql`given as (
  select s.workplace_id, array_agg(a.id::text order by a.name, a.id) as ids,
    json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name, a.id) as reps
  from reaches s join accounts a on a.id = s.account_id
  where s.branch_id = ${branchId} and s.workplace_id is not null and s.ended_at is null and a.ended_at is null
  group by s.workplace_id)`

/** Everyone on the roll, with what each can be found by, and which of the conditions do not hold for them. */
function everyone({ ballotId, branchId }: Where, filter: WallFilter, now: Date): SQL {
  const conditions = conditionsOf(filter, now)
  const fails = narrowings.map((name) => {
    const condition = conditions[name]
    return condition ? sql`(case when ${condition} then 0 else 1 end)` : sql`0`
  })
  const failsAs = narrowings.map((name, n) => sql`${fails[n]} as ${failing(name)}`)
  return sql`everyone as materialized (
    select r.workplace_id, r.pledge, r.attempts, r.conversations, r.asked_not_to_be_contacted_at, r.last_attempt_at,
      ${stateInSql} as state, ${gradeInSql} as grade, ${contactsInSql(now)} as contacts,
      ${followUpInSql(now)} as follow_up, ${sql.join(failsAs, sql`, `)}, ${sql.join(fails, sql` + `)} as failed
    from roll_entries r join members m on m.id = r.member_id
    where r.ballot_id = ${ballotId} and r.branch_id = ${branchId} and r.left_on is null and m.branch_id = ${branchId})`
}

const failing = (name: Narrowing) => sql.identifier(`fails_${name.toLowerCase()}`)

const placesOf = sql`
  select w.id, w.name, e.id as employer_id, e.name as employer, n.entitled, coalesce(g.reps, '[]') as reps,
    case when t.workplace_id is not null then to_json(t) end as shown
  from (select workplace_id, count(*)::int as entitled from everyone group by workplace_id) n
  left join (
    select workplace_id, ${tally}, sum(attempts)::int as attempts from everyone where failed = 0 group by workplace_id
  ) t using (workplace_id)
  left join given g using (workplace_id)
  join workplaces w on w.id = n.workplace_id join employers e on e.id = w.employer_id`

function countsOf(filter: WallFilter): SQL {
  const counts = narrowings.map((name) => {
    const { by, choice, joined } = choiceOf[name]
    return sql`select ${name}::text as of, ${choice} as choice, sum(members)::int as members
      from (select ${by} as found, count(*) as members from everyone where failed - ${failing(name)} = 0 group by 1) g
      ${joined} group by 2`
  })
  const without = narrowings
    .filter((name) => filter[name] !== undefined)
    .map(
      (name) =>
        sql`select 'without', ${name}::text, count(*)::int from everyone where failed - ${failing(name)} = 0`,
    )
  return sql.join([...counts, ...without], sql` union all `)
}

const as = (by: SQL, choice = sql`found`, joined = sql``) => ({ by, choice, joined })

/** Gathered first by what everybody has one of, and only then spread over the choices that hold for each. */
const choiceOf: Record<Narrowing, { by: SQL; choice: SQL; joined: SQL }> = {
  workplace: as(sql`workplace_id`, sql`found::text`),
  employer: as(sql`workplace_id`, sql`w.employer_id::text`, sql`join workplaces w on w.id = found`),
  rep: as(
    sql`workplace_id`,
    sql`one`,
    sql`left join given on given.workplace_id = found
      cross join lateral unnest(coalesce(ids, array['${sql.raw(noRep)}'])) as one`,
  ),
  grade: as(sql`grade`),
  pledge: as(sql`state`),
  contact: as(sql`contacts`, sql`one`, sql`cross join lateral unnest(found) as one`),
  followUp: as(sql`follow_up`),
}
