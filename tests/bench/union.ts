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

export const sizes = { "6k": 6_000, "60k": 60_000, "600k": 600_000 } as const

/** Someone with two hundred members, most of them at the first of three workplaces. */
export type Rep = { id: string; workplaceIds: [string, string, string] }
export type Union = { ballotId: string; members: number; reps: Rep[] }

const places = [
  ["Probation Office", "office", 150],
  ["Crown Court", "court", 30],
  ["Approved Premises", "house", 20],
] as const

export const listed = 200
const repsInBranch = 10

/** A union of so many, a rep for each two hundred, sixteen days into a ballot in which most have been asked. */
export async function buildUnion(db: OwnerDatabase, members: number): Promise<Union> {
  const build = builder(db)
  const dice = diceOf(600_600)
  const days = calendar(new Date())
  const employer = await build.employer("Probation Service")
  const organiser = await build.account("organiser", {
    name: "Olu Organiser",
    email: `${randomUUID()}@example.org`,
  })
  const lists = []
  for (let nth = 0, branchId = ""; nth < members / listed; nth++) {
    if (nth % repsInBranch === 0) branchId = (await build.branch(`Branch ${nth / repsInBranch + 1}`)).id
    lists.push(await addList(nth, branchId))
  }
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
  return { ballotId: ballot.id, members, reps: lists.map(({ rep }) => rep) }

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
