import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { builder } from "@/db/builder"
import { calendar } from "@/db/demo/calendar"
import { dice as diceOf } from "@/db/demo/dice"
import { addHistory } from "@/db/demo/history"
import { membersOf } from "@/db/demo/people"
import { rhythm } from "@/db/demo/rhythm"
import { story } from "@/db/demo/story"
import type { OwnerDatabase } from "@/db/owner"
import { reaches } from "@/db/schema"
import { multiply } from "./multiply"

export const sizes = { "6k": 6_000, "60k": 60_000, "600k": 600_000 } as const

/** Someone with two hundred members, most of them at the first of three workplaces. */
export type Rep = { id: string; workplaceIds: [string, string, string] }
export type Union = {
  ballotId: string
  members: number
  reps: Rep[]
  /** Volunteers who ring a whole branch. */
  callers: { id: string }[]
  /** Of the first branch, with how many are entitled there. */
  secretary: { id: string; entitled: number }
  organiser: { id: string }
}

const places = [
  ["Probation Office", "office", 150],
  ["Crown Court", "court", 30],
  ["Approved Premises", "house", 20],
] as const

export const listed = 200
const repsInBranch = 10
const callersInBranch = 6
/** What is built one by one; a larger union is so many times this one. */
const smallest = sizes["6k"]

/** A union of so many, a rep for each two hundred, sixteen days into a ballot in which most have been asked. */
export async function buildUnion(db: OwnerDatabase, members: number): Promise<Union> {
  const union = await buildSmallest(db)
  if (members === smallest) return union
  await multiply(db, members / smallest)
  await db.execute(sql`vacuum analyze`)
  await db.execute(sql`checkpoint`)
  return { ...union, members, reps: await repsOf(db) }
}

async function buildSmallest(db: OwnerDatabase): Promise<Union> {
  const build = builder(db)
  const dice = diceOf(600_600)
  const days = calendar(new Date())
  const employer = await build.employer("Probation Service")
  const organiser = await build.account("organiser", {
    name: "Olu Organiser",
    email: `${randomUUID()}@example.org`,
    mayExport: true,
  })
  const lists = []
  const branches: { id: string }[] = []
  const callers: { id: string }[] = []
  for (let nth = 0, branchId = ""; nth < smallest / listed; nth++) {
    if (nth % repsInBranch === 0) {
      const branch = await build.branch(`Branch ${nth / repsInBranch + 1}`)
      branches.push(branch)
      branchId = branch.id
      for (let one = 0; one < callersInBranch; one++) callers.push(await addCaller(branchId))
    }
    lists.push(await addList(nth, branchId))
  }
  const secretary = await build.account("secretary", {
    name: "Sara Secretary",
    email: `${randomUUID()}@example.org`,
    branchId: branches[0]?.id,
  })
  const ballot = await build.ballot(
    {
      name: "Pay ballot",
      kind: "statutory",
      opensAt: days.at(-15, 12),
      closesAt: days.at(12, 12),
      lastSafePostingOn: days.day(days.workingDaysBefore(12, 4)),
    },
    [employer.id],
    organiser.id,
  )
  await db.execute(sql`analyze`)
  for (const { rep, people } of lists) await addHistory(db, dice, ballot.id, asked(rep.id, people), days.now)
  await db.execute(sql`analyze`)
  return {
    ...{ ballotId: ballot.id, members: smallest, reps: lists.map(({ rep }) => rep), callers, organiser },
    secretary: { id: secretary.id, entitled: repsInBranch * listed },
  }

  async function addCaller(branchId: string) {
    const who = { name: "Vic Volunteer", email: `${randomUUID()}@example.org`, branchId }
    const account = await build.account("rep", who)
    await db.insert(reaches).values({ accountId: account.id, branchId })
    return account
  }

  async function addList(nth: number, branchId: string) {
    const [first, second, third] = await Promise.all(
      places.map(([name]) => build.workplace(branchId, employer.id, `${name} ${nth + 1}`)),
    )
    if (!first || !second || !third) throw new Error("a list has three workplaces")
    const people = [first, second, third].flatMap((place, at) => {
      const [, kind, entitled] = places[at] ?? places[0]
      return membersOf(dice, { ...place, kind, entitled }, "city", nth * listed + at * 60)
    })
    await build.addMembers(people.map((member, at) => ({ ...member, number: `B${nth * listed + at}` })))
    const workplaceIds: Rep["workplaceIds"] = [first.id, second.id, third.id]
    const who = { name: "Carys Hopkins", email: `${randomUUID()}@example.org`, branchId }
    const { id } = await build.account("rep", who, workplaceIds)
    return { rep: { id, workplaceIds }, people }
  }

  function asked(accountId: string, people: ReturnType<typeof membersOf>) {
    const teller = { dice, calendar: days, rhythm: rhythm(dice, days), spirit: 1 }
    return people
      .filter(() => dice.chance(0.6))
      .map((member) => ({ member, accountId, said: story(teller, member.phone !== null) }))
  }
}

/** Every rep with workplaces of their own, however the union came to have them. */
async function repsOf(db: OwnerDatabase): Promise<Rep[]> {
  const rows = await db.execute<Rep>(sql`
    select r.account_id as id, array_agg(r.workplace_id order by w.name desc) as "workplaceIds"
    from reaches r join workplaces w on w.id = r.workplace_id group by r.account_id order by r.account_id`)
  return [...rows]
}
